import * as z from 'zod';
import { fieldNames } from '@/contract/fields';
import { Refusal } from './refusal';

z.config(z.locales.zhCN());

/** The checked input, or INVALID_INPUT that names the first faulty field and says why in plain Chinese. */
export function checkInput(schema: z.ZodType, input: unknown): unknown {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Refusal('INVALID_INPUT', {
    field: fieldLabel(issue?.path ?? []),
    path: (issue?.path ?? []).join('.'),
    reason: issue?.message ?? '格式不对',
  });
}

/** "lines.2.quantity" → "第 3 行 数量": what the person sees on the screen, not the name in the code. */
function fieldLabel(path: readonly PropertyKey[]): string {
  const words = path.map((part) => (typeof part === 'number' ? `第 ${part + 1} 行` : nameOf(String(part))));
  return words.filter((word) => word !== '').join(' ') || '提交的内容';
}

const nameOf = (field: string): string => fieldNames[field] ?? field;
