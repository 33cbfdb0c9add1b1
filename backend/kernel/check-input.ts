import * as z from 'zod';
import { fieldLabel } from './field-label';
import { plainReason } from './plain-reasons';
import { Refusal } from './refusal';

z.config({ localeError: plainReason });

/** The checked input, or INVALID_INPUT that names the first faulty field and says why in plain Chinese. */
export function checkInput(schema: z.ZodType, input: unknown): unknown {
  const parsed = schema.safeParse(input);
  if (!parsed.success) throw faultOf(schema, parsed.error.issues[0]);
  const unkept = pathOfUnkept(parsed.data);
  if (unkept) throw faultAt(schema, unkept, '有不能保存的字符，请删掉后重试');
  return parsed.data;
}

const faultOf = (schema: z.ZodType, issue: z.core.$ZodIssue | undefined): Refusal =>
  faultAt(schema, issue?.path ?? [], issue?.message);

const faultAt = (schema: z.ZodType, path: readonly PropertyKey[], reason = '格式不对'): Refusal =>
  new Refusal('INVALID_INPUT', { field: fieldLabel(schema, path), path: path.join('.'), reason });

/** NUL and halves of a character: PostgreSQL keeps neither as text nor as JSON. */
const unkeptSign = /[\0\p{Surrogate}]/u;

/** Where the input holds text that the database cannot keep; undefined when it is clean. */
function pathOfUnkept(value: unknown): PropertyKey[] | undefined {
  if (typeof value === 'string') return unkeptSign.test(value) ? [] : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, part] of Object.entries(value)) {
    const path = pathOfUnkept(part);
    if (path) return [Array.isArray(value) ? Number(name) : name, ...path];
  }
  return undefined;
}
