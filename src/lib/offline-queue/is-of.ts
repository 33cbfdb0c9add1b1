/** Whether a deed is about these things, by the names of its input: `{ orderId }`. */
export function isOf(input: object, ids: Readonly<Record<string, string>>): boolean {
  const given = new Map<string, unknown>(Object.entries(input));
  return Object.entries(ids).every(([name, id]) => given.get(name) === id);
}
