import { useState } from 'react';
import type { RunKind } from '@/contract/dispatch';
import type { LyingAt } from '@/contract/lying';
import { placeOfMost } from '@/domain/lying';

type Ticks = Readonly<Record<RunKind, readonly string[]>>;

const none: Ticks = { toDoor: [], pickUp: [] };

const isSame = (one: LyingAt, other: LyingAt): boolean =>
  one.place === other.place && one.stationId === other.stationId;

/**
 * Where a run leaves from, and which entrances were ticked for it. The first tick holds the place that was shown: a fresh
 * answer must not turn it under the thumb. What was ticked for one place is not ticked for another.
 */
export function useTicks(places: readonly LyingAt[]) {
  const [wish, setWish] = useState<LyingAt | null>(null);
  const [kept, setTicks] = useState(none);
  const wished = wish ? places.find((one) => isSame(one, wish)) : undefined;
  const from = wished ?? placeOfMost(places);
  const ticks = wish && !wished ? none : kept;
  return {
    from,
    ticks,
    tick: (kind: RunKind, ids: readonly string[]) => {
      setWish(from ?? null);
      setTicks({ ...ticks, [kind]: ids });
    },
    leaveFrom: (place: LyingAt) => {
      setWish(place);
      setTicks(none);
    },
  };
}
