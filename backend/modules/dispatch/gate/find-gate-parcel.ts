import type { findGateParcel as procedure } from '@/contract/gate';
import type { Handler } from '../../../kernel/implement';
import { holdOneAtGate } from './hold-one-at-gate';
import * as gateParcels from './gate-parcels';

/** A parcel that was not found is there again; of one that was never missed that is true as well. */
export const findGateParcel: Handler<typeof procedure> = async (ctx, { communityId, parcelId }) => {
  await holdOneAtGate(ctx, communityId, parcelId);
  await gateParcels.setMissing(ctx.db, communityId, [parcelId], null);
  return { parcelId };
};
