/** The part of JSON Schema that our contract's schemas become. */
export interface Schema {
  type?: string | readonly string[];
  format?: string;
  const?: unknown;
  enum?: readonly unknown[];
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  items?: Schema;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  additionalProperties?: Schema | boolean;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  default?: unknown;
}

const INDENT = '  ';
/** zod writes the bounds of whole numbers, which say nothing. */
const says = (bound: number | undefined): bound is number =>
  bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER;

const range = (low: number | undefined, high: number | undefined, measure: string): string => {
  if (says(low) && says(high)) return ` (${low}–${high}${measure})`;
  if (says(low)) return ` (≥ ${low}${measure})`;
  return says(high) ? ` (≤ ${high}${measure})` : '';
};

function simpleWords(schema: Schema): string {
  const name = schema.format ?? [schema.type ?? 'any'].flat().join(' | ');
  const standard = schema.default === undefined ? '' : ` = ${JSON.stringify(schema.default)}`;
  return `${name}${range(schema.minLength, schema.maxLength, ' 字')}${range(schema.minimum, schema.maximum, '')}${standard}`;
}

function objectWords({ properties = {}, required = [] }: Schema, depth: number): string {
  const names = Object.entries(properties);
  if (names.length === 0) return '{}';
  const pad = INDENT.repeat(depth + 1);
  const lines = names.map(
    ([name, field]) => `${pad}${name}${required.includes(name) ? '' : '?'}: ${schemaWords(field, depth + 1)}`,
  );
  return `{\n${lines.join('\n')}\n${INDENT.repeat(depth)}}`;
}

/** A schema as a person reads it, one field a line: `quantity: integer (1–99)`. */
export function schemaWords(schema: Schema, depth = 0): string {
  if ('const' in schema) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((one) => JSON.stringify(one)).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.map((one) => schemaWords(one, depth)).join(' | ');
  if (schema.items)
    return `${schemaWords(schema.items, depth)}[]${range(schema.minItems, schema.maxItems, ' 项')}`;
  return schema.properties ? objectWords(schema, depth) : simpleWords(schema);
}
