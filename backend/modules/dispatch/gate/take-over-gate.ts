import type { takeOverGate as procedure } from '@/contract/gate';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as gateShifts from './gate-shifts';

/** The next shift is there; said twice by the same person the first time stands. Refuses SHIFT_TAKEN to a second one. */
export const takeOverGate: Handler<typeof procedure> = async (ctx, { communityId, shiftId }) => {
  const by = { at: ctx.now, by: ctx.actor.accountId };
  const taken = await gateShifts.take(ctx.db, { communityId, shiftId }, by);
  if (!taken) throw new Refusal('NOT_FOUND');
  if (taken.takenBy !== ctx.actor.accountId) throw new Refusal('SHIFT_TAKEN');
  return { shiftId, takenAt: taken.takenAt.toISOString() };
};
