import * as z from 'zod';
import { fieldNames } from '@/contract/fields';

/** What stands inside a wrapper (optional, nullable, default, a pipe's input), or one of several shapes. */
function insideOf(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (schema instanceof z.core.$ZodUnion) return schema._zod.def.options;
  if (schema instanceof z.core.$ZodPipe) return [schema._zod.def.in];
  const { def } = schema._zod;
  return 'innerType' in def && def.innerType instanceof z.core.$ZodType ? [def.innerType] : [];
}

/** The schemas at one step of a path: a field of an object, or what a list is made of. */
function stepInto(schema: z.core.$ZodType, part: PropertyKey): readonly z.core.$ZodType[] {
  if (schema instanceof z.core.$ZodArray) return [schema._zod.def.element];
  if (schema instanceof z.core.$ZodObject) {
    const field: z.core.$ZodType | undefined = schema._zod.def.shape[String(part)];
    return field ? [field] : [];
  }
  return insideOf(schema).flatMap((inside) => stepInto(inside, part));
}

/** The name beside a field (contract/named.ts), also within a wrapper. */
function titleOf(schema: z.core.$ZodType): string | undefined {
  const { title } = z.globalRegistry.get(schema) ?? {};
  return title ?? insideOf(schema).map(titleOf).find(Boolean);
}

/** What people call each step of a path: "lines.2.quantity" → "第 3 行 数量", not the name in the code. */
export function fieldLabel(schema: z.ZodType, path: readonly PropertyKey[]): string {
  let here: readonly z.core.$ZodType[] = [schema];
  const words = path.map((part) => {
    here = here.flatMap((one) => stepInto(one, part));
    if (typeof part === 'number') return `第 ${part + 1} 行`;
    const name = String(part);
    return here.map(titleOf).find(Boolean) ?? fieldNames[name] ?? name;
  });
  return words.filter((word) => word !== '').join(' ') || '提交的内容';
}
