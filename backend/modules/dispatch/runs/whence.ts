import type { Whence } from '../../orders/public';

/** Where a run is to leave from, as staff said it: a station, null for the depot; null when nobody said. */
export function whenceOf(fromStationId: string | null | undefined): Whence | null {
  if (fromStationId === undefined) return null;
  return fromStationId === null
    ? { place: 'depot', stationId: null }
    : { place: 'station', stationId: fromStationId };
}
