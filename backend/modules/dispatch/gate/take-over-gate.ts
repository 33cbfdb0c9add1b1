import type { takeOverGate as procedure } from '@/contract/gate';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as gateShifts from './gate-shifts';

/**
 * The next shift is there; said twice by the same person the first time stands. Refuses SHIFT_TAKEN to a second one,
 * OWN_SHIFT to whoever handed over, SHIFT_OVER when there is no such shift, or the gate was handed over again since.
 */
export const takeOverGate: Handler<typeof procedure> = async (ctx, { communityId, shiftId }) => {
  const { accountId } = ctx.actor;
  await gateShifts.holdGate(ctx.db, communityId);
  const shift = await gateShifts.find(ctx.db, communityId, shiftId);
  if (!shift) throw new Refusal('SHIFT_OVER');
  if (shift.takenAt && shift.takenBy !== accountId) throw new Refusal('SHIFT_TAKEN');
  if (shift.takenAt) return { shiftId, takenAt: shift.takenAt.toISOString() };
  if (shift.handedBy === accountId) throw new Refusal('OWN_SHIFT');
  if (!shift.isNewest) throw new Refusal('SHIFT_OVER');
  await gateShifts.take(ctx.db, { communityId, shiftId }, { at: ctx.now, by: accountId });
  return { shiftId, takenAt: ctx.now.toISOString() };
};
