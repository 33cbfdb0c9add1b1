import type { liftBuildingPause as procedure } from '@/contract/pauses';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as pauses from './pauses';

/** Lifts one pause of a building; those of its households stand. */
export const liftBuildingPause: Handler<typeof procedure> = async (ctx, place) => {
  const isLifted = await pauses.liftOfBuilding(ctx.db, place, { by: ctx.actor.accountId, at: ctx.now });
  if (!isLifted) throw new Refusal('NOT_FOUND');
  return { pauseId: place.pauseId };
};
