import type { LyingAt } from '@/contract/lying';

const keyOf = ({ place, stationId, name }: LyingAt): string => `${place} ${stationId ?? name}`;

/** What lies where at several entrances, each place once. */
export function sumByPlace(lying: readonly LyingAt[]): LyingAt[] {
  const places = new Map<string, LyingAt>();
  for (const one of lying) {
    const { parcels, households } = places.get(keyOf(one)) ?? { parcels: 0, households: 0 };
    const { place, stationId, name } = one;
    places.set(keyOf(one), {
      ...{ place, stationId, name },
      parcels: parcels + one.parcels,
      households: households + one.households,
    });
  }
  return [...places.values()];
}

/** Whether a run can leave from there: from the depot or a station, not from a vehicle. */
export const canLeaveFrom = ({ place }: LyingAt): boolean => place === 'depot' || place === 'station';

/** Where a run can leave from and most parcels lie, the first of those with as many; undefined when nothing lies there. */
export const placeOfMost = (places: readonly LyingAt[]): LyingAt | undefined =>
  places
    .filter(canLeaveFrom)
    .reduce<LyingAt | undefined>(
      (most, one) => (most && most.parcels >= one.parcels ? most : one),
      undefined,
    );
