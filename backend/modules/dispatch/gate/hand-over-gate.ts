import type { handOverGate as procedure } from '@/contract/gate';
import { dueAtGate } from '@/domain/gate';
import { newId } from '../../../kernel/ids';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as gateParcels from './gate-parcels';
import * as gateShifts from './gate-shifts';

/**
 * One shift tells the next how many parcels lie there. The count must come out with what is named as missing and extra,
 * else COUNT_DIFFERS says what was due; what is missing stays on the list under that name.
 */
export const handOverGate: Handler<typeof procedure> = async (ctx, { communityId, ...said }) => {
  const { counted, extra } = said;
  const missingIds = [...new Set(said.missingIds)];
  await gateShifts.holdGate(ctx.db, communityId);
  const missing = await gateParcels.holdAtGate(ctx.db, communityId, missingIds);
  if (missing.length < missingIds.length || missing.some(({ isMissing }) => isMissing))
    throw new Refusal('PARCEL_GONE');
  const listed = await gateParcels.countListed(ctx.db, communityId);
  const due = dueAtGate({ listed, missing: missing.length, extra });
  if (due !== counted) throw new Refusal('COUNT_DIFFERS', { listed, due, counted });
  const shiftId = newId();
  const by = { at: ctx.now, by: ctx.actor.accountId };
  await gateShifts.add(ctx.db, {
    communityId,
    id: shiftId,
    listed,
    counted,
    extra,
    missing: missingIds,
    ...by,
  });
  await gateParcels.setMissing(ctx.db, communityId, missingIds, ctx.now);
  return { shiftId, listed, counted, missing: missing.length };
};
