/** A process reads so many files at once: each may take half a gigabyte. */
const MOST_AT_ONCE = 2;

const reading = new Set<string>();

/**
 * Runs the reading of a file for somebody, a community or an account: one at a time for each, two in all. Answers
 * undefined, and reads nothing, when it is not their turn.
 */
export async function inTurn<T>(whose: string, read: () => Promise<T>): Promise<{ read: T } | undefined> {
  if (reading.has(whose) || reading.size >= MOST_AT_ONCE) return undefined;
  reading.add(whose);
  try {
    return { read: await read() };
  } finally {
    reading.delete(whose);
  }
}
