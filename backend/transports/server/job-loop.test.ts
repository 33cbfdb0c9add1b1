import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startJobLoop } from './job-loop';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Rounds of 50 ms each; tells how many began and how many ran at once. */
function givenLoop(run?: () => Promise<void>) {
  const seen = { rounds: 0, atOnce: 0, mostAtOnce: 0, failures: [] as unknown[] };
  const round = async () => {
    seen.rounds += 1;
    seen.mostAtOnce = Math.max(seen.mostAtOnce, ++seen.atOnce);
    await new Promise((resolve) => setTimeout(resolve, 50));
    seen.atOnce -= 1;
    await run?.();
  };
  const failed = (error: unknown) => void seen.failures.push(error);
  return { seen, loop: startJobLoop({ run: round, everyMs: 1_000, soonMs: 10, failed }) };
}

describe('the job loop', () => {
  it('begins at once and goes on by itself', async () => {
    const { seen } = givenLoop();
    expect(seen.rounds).toBe(1);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(seen.rounds).toBe(3);
  });

  it('serves many commits by one round, soon', async () => {
    const { seen, loop } = givenLoop();
    await vi.advanceTimersByTimeAsync(100);
    for (let commit = 0; commit < 20; commit += 1) loop.soon();
    await vi.advanceTimersByTimeAsync(100);
    expect(seen.rounds).toBe(2);
  });

  it('never runs twice at once, and does not forget what was committed meanwhile', async () => {
    const { seen, loop } = givenLoop();
    await vi.advanceTimersByTimeAsync(20);
    loop.soon();
    await vi.advanceTimersByTimeAsync(100);
    expect(seen).toMatchObject({ rounds: 2, mostAtOnce: 1 });
  });

  it('goes on after a failure', async () => {
    const { seen } = givenLoop(() => Promise.reject(new Error('no')));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(seen.rounds).toBe(2);
    expect(seen.failures).toHaveLength(2);
  });

  it('stops when the round under way is done', async () => {
    const { seen, loop } = givenLoop();
    const stopped = loop.stop().then(() => seen.atOnce);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await stopped).toBe(0);
    loop.soon();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(seen.rounds).toBe(1);
  });
});
