import type { TripParcel } from '@/contract/trips';
import type { OutputOf } from '@/lib/wire/api';

/** A crate as a trip knows it: what of it waits, is on the vehicle, and came off. */
export interface ShownCrate {
  code: string;
  parcels: TripParcel[];
  waiting: number;
  aboard: number;
  unloaded: number;
}

type Trip = Pick<OutputOf<'dispatch.getTrip'>, 'waitingParcels' | 'aboardParcels' | 'unloadedParcels'>;

/** The crates of a trip by their numbers. */
export function cratesOf({ waitingParcels, aboardParcels, unloadedParcels }: Trip): ShownCrate[] {
  const all = [...waitingParcels, ...aboardParcels, ...unloadedParcels];
  const codes = [...new Set(all.flatMap(({ crateCode }) => crateCode ?? []))].sort();
  return codes.map((code) => {
    const its = (parcels: readonly TripParcel[]) => parcels.filter(({ crateCode }) => crateCode === code);
    return {
      code,
      parcels: its(all),
      waiting: its(waitingParcels).length,
      aboard: its(aboardParcels).length,
      unloaded: its(unloadedParcels).length,
    };
  });
}
