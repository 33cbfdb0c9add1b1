import { CamelCasePlugin } from 'kysely';

class CamelCase extends CamelCasePlugin {
  /** The name by which the program reads a column: `orderId` of `order_id`. */
  nameOf = (column: string): string => this.camelCase(column);
}

/**
 * SQL says `order_id`, the program `orderId`: columns are renamed when rows come, and what the builder names when it
 * asks (docs/decisions/0038). The keys inside JSON stay as the statement made them.
 */
export const camelCase = new CamelCase({ maintainNestedObjectKeys: true });
