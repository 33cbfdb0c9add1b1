import { describe, expect, it } from 'vitest';
import { Together } from './together';

/** Sends what it is told to, notes the batches, and lets them end by hand. */
function givenSending(fails: (all: readonly number[]) => boolean = () => false) {
  const batches: number[][] = [];
  const ends: (() => void)[] = [];
  const together = new Together<number, string>(async (all) => {
    batches.push([...all]);
    await new Promise<void>((resolve) => ends.push(resolve));
    if (fails(all)) throw new Error('the whole batch');
    return all.map((n) => () => {
      if (n < 0) throw new Error(`${n} is refused`);
      return `did ${n}`;
    });
  });
  /** Ends batch after batch until all have an answer. */
  const endAll = async (asked: Promise<unknown>[]) => {
    const settled = Promise.allSettled(asked);
    let isDone = false;
    void settled.then(() => (isDone = true));
    while (!isDone) {
      ends.splice(0).forEach((end) => end());
      await new Promise((resolve) => setImmediate(resolve));
    }
    return settled;
  };
  return { together, batches, endAll };
}

describe('what waits for the same', () => {
  it('goes alone when nobody is before it, and together after that', async () => {
    const { together, batches, endAll } = givenSending();
    const answers = await endAll([1, 2, 3, 4].map((n) => together.ask(n)));
    expect(batches).toEqual([[1], [2, 3, 4]]);
    expect(answers.map((one) => one.status === 'fulfilled' && one.value)).toEqual([
      'did 1',
      'did 2',
      'did 3',
      'did 4',
    ]);
  });

  it('is refused for itself', async () => {
    const { together, endAll } = givenSending();
    const answers = await endAll([1, -2, 3].map((n) => together.ask(n)));
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('is sent one by one when the batch fails, and only whoever fails alone fails', async () => {
    const { together, batches, endAll } = givenSending((all) => all.includes(3));
    const answers = await endAll([1, 2, 3, 4].map((n) => together.ask(n)));
    expect(batches).toEqual([[1], [2, 3, 4], [2], [3], [4]]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  });

  it('is at most 32 in one batch', async () => {
    const { together, batches, endAll } = givenSending();
    await endAll(Array.from({ length: 70 }, (_, n) => together.ask(n)));
    expect(batches.map(({ length }) => length)).toEqual([1, 32, 32, 5]);
  });
});
