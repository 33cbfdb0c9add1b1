/** What one variant did in one round. Times in ms. */
export interface Round {
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Rate and percentiles of the times of single operations. */
export function summarise(times: readonly number[], elapsedMs: number): Round {
  const sorted = [...times].sort((a, b) => a - b);
  return {
    perSecond: Math.round((times.length / elapsedMs) * 1000),
    p50: rounded(at(sorted, 0.5)),
    p95: rounded(at(sorted, 0.95)),
    p99: rounded(at(sorted, 0.99)),
  };
}

export const median = (values: readonly number[]): number =>
  at(
    [...values].sort((a, b) => a - b),
    0.5,
  );

/** The median of each figure over the rounds: a single round on a shared machine says little. */
export const medianRound = (rounds: readonly Round[]): Round => ({
  perSecond: median(rounds.map((round) => round.perSecond)),
  p50: median(rounds.map((round) => round.p50)),
  p95: median(rounds.map((round) => round.p95)),
  p99: median(rounds.map((round) => round.p99)),
});

/** Runs `once` from `clients` loops beside each other for `ms`. */
export async function drive(clients: number, ms: number, once: () => Promise<void>): Promise<Round> {
  const times: number[] = [];
  const started = performance.now();
  const loop = async () => {
    while (performance.now() - started < ms) {
      const before = performance.now();
      await once();
      times.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: clients }, loop));
  return summarise(times, performance.now() - started);
}
