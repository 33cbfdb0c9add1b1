import type { Context } from '../../../kernel/context';
import { Refusal } from '../../../kernel/refusal';
import * as gateParcels from './gate-parcels';

/** Holds a parcel that lies at the gate; refuses PARCEL_GONE, also of one that was never there. */
export async function holdOneAtGate(
  ctx: Context,
  communityId: string,
  parcelId: string,
): Promise<gateParcels.HeldParcel> {
  const [parcel] = await gateParcels.holdAtGate(ctx.db, communityId, [parcelId]);
  if (!parcel) throw new Refusal('PARCEL_GONE');
  return parcel;
}
