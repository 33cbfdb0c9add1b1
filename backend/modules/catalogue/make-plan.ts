import type { Database } from '../../db/database';
import * as categories from './categories';
import * as products from './products';
import * as suppliers from './suppliers';
import { planImport, type ImportPlan } from './workbook/plan-import';
import { plainName } from './workbook/read-product';
import type { WrittenRow } from './workbook/read-rows';

/** What the rows of a file would change in the catalogue as it is now. */
export async function makePlan(
  db: Database,
  communityId: string,
  rows: readonly WrittenRow[],
): Promise<ImportPlan> {
  const known = await suppliers.list(db, communityId);
  return planImport(rows, {
    products: await products.listAll(db, communityId),
    categories: new Set((await categories.list(db, communityId)).map(({ name }) => name)),
    suppliers: new Map(known.map(({ id, name }) => [plainName(name), id])),
    names: new Map(known.map(({ id, name }) => [id, name])),
  });
}
