import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { contract } from '@/contract';
import { fieldNames } from '@/contract/fields';
import { fieldLabel } from '../backend/kernel/field-label';

interface Field {
  schema: z.ZodType;
  path: PropertyKey[];
}

/** Every field of a schema, with the path that a fault in it would have. */
function fieldsOf(schema: unknown, path: PropertyKey[] = []): PropertyKey[][] {
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, field]) => [
      [...path, name],
      ...fieldsOf(field, [...path, name]),
    ]);
  if (schema instanceof z.ZodArray) return fieldsOf(schema.element, [...path, 0]);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => fieldsOf(option, path));
  if (schema instanceof z.ZodPipe) return fieldsOf(schema.in, path);
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault
    ? fieldsOf(schema.unwrap(), path)
    : [];
}

const fields: Field[] = Object.values(contract).flatMap((shelf) =>
  Object.values(shelf).flatMap((procedure) => {
    const schema = procedure['~orpc'].inputSchema as z.ZodType;
    return fieldsOf(schema).map((path) => ({ schema, path }));
  }),
);

const nameOf = ({ path }: Field): string => String(path.filter((part) => typeof part === 'string').at(-1));
const labelOf = ({ schema, path }: Field): string => fieldLabel(schema, path);

describe('a field of an input', () => {
  it('has a name for people, never that of the code', () => {
    const nameless = fields.filter((field) => /[A-Za-z]/.test(labelOf(field)));
    expect(nameless.map(({ path }) => path.join('.'))).toEqual([]);
  });

  it('is named beside it where its name in the code means several things', () => {
    const labels = (name: string) =>
      [...new Set(fields.filter((field) => nameOf(field) === name).map(labelOf))].sort();
    expect(labels('text')).toEqual(['想要的东西', '房号', '搜索', '称呼', '要办的事'].sort());
    expect(labels('requestId')).toEqual(['加入申请', '托办的事'].sort());
    expect(labels('source')).toEqual(['名册文件', '名单文件', '怎么知道的', '照片', '从哪里来'].sort());
  });
});

it('a name for everywhere is that of a field which is there', () => {
  const used = new Set(fields.map(nameOf));
  expect(Object.keys(fieldNames).filter((name) => !used.has(name))).toEqual([]);
});

it('a field is named through what wraps it', () => {
  const schema = z.object({ a: z.object({ b: z.string().meta({ title: '乙' }) }).optional() });
  expect(fieldLabel(schema, ['a', 'b'])).toBe('a 乙');
});
