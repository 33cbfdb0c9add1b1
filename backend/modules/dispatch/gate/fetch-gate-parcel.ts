import type { fetchGateParcel as procedure } from '@/contract/gate';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { checkCode } from '../../orders/public';
import { holdOneAtGate } from './hold-one-at-gate';
import * as gateParcels from './gate-parcels';

interface Said {
  code?: string | undefined;
  byNeighbour: boolean;
}

/** Somebody of the household, or a neighbour with its code, has the parcel. Medicine goes with a code only. */
export const fetchGateParcel: Handler<typeof procedure> = async (ctx, { communityId, parcelId, ...said }) => {
  const parcel = await holdOneAtGate(ctx, communityId, parcelId);
  await refuseWithoutCode(ctx, communityId, parcel, said);
  const { byNeighbour } = said;
  const fetched = { at: ctx.now, by: ctx.actor.accountId, byNeighbour };
  await gateParcels.fetch(ctx.db, communityId, parcelId, fetched);
  return { parcelId, fetchedAt: ctx.now.toISOString() };
};

async function refuseWithoutCode(
  ctx: Context,
  communityId: string,
  parcel: gateParcels.HeldParcel,
  { code, byNeighbour }: Said,
): Promise<void> {
  const { roomNo: room, householdId } = parcel;
  if (byNeighbour && code === undefined) throw new Refusal('NEIGHBOUR_NEEDS_CODE', { room });
  if (code === undefined && parcel.kind !== 'medicine') return;
  const from = parcel.registeredAt;
  const asked = { communityId, householdId, purpose: 'fetch', room, code, from, waived: null } as const;
  await checkCode(ctx, { ...asked, happenedAt: ctx.now });
}
