/** Does it for all, a few at a time, as a community does: answers in the order of `all`. */
export async function aFewAtOnce<T, R>(all: readonly T[], once: (one: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  const waiting = [...all.entries()];
  const somebody = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) answers[next[0]] = await once(next[1]);
  };
  await Promise.all(Array.from({ length: 6 }, somebody));
  return answers;
}
