import type { liftBuildingPause as procedure } from '@/contract/pauses';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as pauses from './pauses';

/** Lifts one pause of a building; those of its households stand. */
export const liftBuildingPause: Handler<typeof procedure> = async (
  ctx,
  { communityId, buildingId, pauseId },
) => {
  const pause = await pauses.find(ctx.db, communityId, pauseId);
  if (pause?.buildingId !== buildingId) throw new Refusal('NOT_FOUND');
  await pauses.lift(ctx.db, { communityId, pauseId }, { by: ctx.actor.accountId, at: ctx.now });
  return { pauseId };
};
