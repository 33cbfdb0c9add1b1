/** Ids that the server makes are new each time; those of the demonstration, and those of the client, stay. */
const made = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Every id made by a server in an answer, with the path to it: 'rows.0.id'. */
export function madeIdsIn(value: unknown, at: readonly string[] = []): [id: string, path: string][] {
  if (typeof value === 'string') return made.test(value) ? [[value, at.join('.')]] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, one]) => madeIdsIn(one, [...at, name]));
}

/** The value at such a path. */
export const valueAt = (value: unknown, at: string): unknown =>
  at.split('.').reduce<unknown>((inside, name) => (inside as Record<string, unknown> | null)?.[name], value);

/** The same with every text for which there is another put in its place. */
export function withTexts(value: unknown, other: (text: string) => string): unknown {
  if (typeof value === 'string') return other(value);
  if (Array.isArray(value)) return value.map((one) => withTexts(one, other));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withTexts(one, other)]));
}
