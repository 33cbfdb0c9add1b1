/**
 * What a deed says, as one text: the same content gives the same text whatever order its fields came in; a field that is
 * left out is as one that is undefined. It is hashed with a key, so that a deed's id never means two things.
 */
export function contentOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(contentOf).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${contentOf(field)}`).join(',')}}`;
}
