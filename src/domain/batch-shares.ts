import type { BatchThing } from '@/contract/inbound-batches';

/** For how many households the good pieces of free goods are enough; null until everything is counted. */
export function sharesOf(things: readonly Pick<BatchThing, 'settled' | 'perHousehold'>[]): number | null {
  const shares = things.map(({ settled, perHousehold }) =>
    settled === null ? null : Math.floor(settled.good / (perHousehold ?? 1)),
  );
  if (shares.length === 0 || shares.some((one) => one === null)) return null;
  return Math.min(...shares.map((one) => one ?? 0));
}
