/**
 * What an answer is made of, by path: 'rows[].order.state' → 'string'. Kinds of one path are joined by '|'; a '?' at the
 * end says that not every object there has it.
 */
export type Shape = Record<string, string>;

const kindOf = (value: unknown): string => {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
};

interface Seen {
  kinds: Set<string>;
  times: number;
}

function visit(value: unknown, at: string, seen: Map<string, Seen>): void {
  const here = seen.get(at) ?? { kinds: new Set(), times: 0 };
  seen.set(at, { kinds: here.kinds.add(kindOf(value)), times: here.times + 1 });
  if (Array.isArray(value)) for (const one of value) visit(one, `${at}[]`, seen);
  else if (value !== null && typeof value === 'object')
    for (const [name, one] of Object.entries(value)) visit(one, `${at}.${name}`, seen);
}

const parentOf = (at: string): string => at.slice(0, at.lastIndexOf('.'));

/** How many objects there were at the path above: a field that all of them have is always there. */
function isSometimes(at: string, seen: Map<string, Seen>): boolean {
  const above = at.endsWith('[]') ? undefined : seen.get(parentOf(at));
  const objects = above?.kinds.has('null') ? undefined : above?.times;
  return objects !== undefined && (seen.get(at)?.times ?? 0) < objects;
}

export function shapeOf(value: unknown): Shape {
  const seen = new Map<string, Seen>();
  visit(value, '', seen);
  const entries = [...seen].map(([at, { kinds }]) => {
    const words = [...kinds].sort().join('|');
    return [at, isSometimes(at, seen) ? `${words}?` : words];
  });
  return Object.fromEntries(entries) as Shape;
}

const kindsIn = (words: string): string[] => words.replace('?', '').split('|');

/**
 * What an answer lacks for somebody who knows only the recorded one: a field that is gone, one that is no longer always
 * there, one that is of a kind it never was. What is new is no lack.
 */
export function lacksOf(recorded: Shape, now: Shape): string[] {
  return Object.entries(recorded).flatMap(([at, words]) => {
    const found = now[at];
    if (found === undefined) {
      // What stood in something that is not there any more is told with that.
      const above = at === '' ? 'object' : now[parentOf(at)];
      const isUnasked = words.endsWith('?') || above === undefined || above === 'null';
      return isUnasked ? [] : [`${at}: ${words} is gone`];
    }
    if (found.endsWith('?') && !words.endsWith('?')) return [`${at}: ${words} is not always there`];
    const strange = kindsIn(found).filter((kind) => !kindsIn(words).includes(kind));
    return strange.length > 0 ? [`${at}: ${words} is now ${strange.join('|')}`] : [];
  });
}
