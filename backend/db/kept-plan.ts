import { createHash } from 'node:crypto';

/**
 * What a statement begins with that nearly every call asks: each connection parses it once, and PostgreSQL may keep its
 * plan. Planning costs such a statement several times what running it does. Only for statements whose text is one of a few,
 * whoever asks, and which are good with one plan for all values.
 */
const MARK = '/* kept */';

const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text) ?? `kept ${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
  names.set(text, known);
  return known;
}

/** The arguments of a query as node-postgres takes them, with a name where the statement is to be kept. */
export function keepPlan(question: readonly unknown[]): readonly unknown[] {
  const [text, values, ...others] = question;
  if (typeof text !== 'string' || !text.startsWith(MARK)) return question;
  return [{ name: nameOf(text), text, values }, ...others];
}
