import type { liftPause as procedure } from '@/contract/pauses';
import { findPath } from '../../../kernel/places';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as pauses from './pauses';

/** Lifts one of a household's own pauses; the others stand. Refuses PAUSE_NOT_YOURS for that of its building. */
export const liftPause: Handler<typeof procedure> = async (ctx, { communityId, householdId, pauseId }) => {
  const pause = await pauses.find(ctx.db, communityId, pauseId);
  if (!pause) throw new Refusal('NOT_FOUND');
  const path = await findPath(ctx.db, { communityId, householdId });
  if (pause.buildingId !== null && pause.buildingId === path?.buildingId)
    throw new Refusal('PAUSE_NOT_YOURS');
  if (pause.householdId !== householdId) throw new Refusal('NOT_FOUND');
  await pauses.lift(ctx.db, { communityId, pauseId }, { by: ctx.actor.accountId, at: ctx.now });
  return { pauseId };
};
