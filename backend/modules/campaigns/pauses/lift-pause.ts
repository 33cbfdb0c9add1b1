import type { liftPause as procedure } from '@/contract/pauses';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as pauses from './pauses';

/** Lifts one of a household's own pauses; the others stand. Refuses PAUSE_NOT_YOURS for that of its building. */
export const liftPause: Handler<typeof procedure> = async (ctx, place) => {
  const { pauseId } = place;
  const standing = (await pauses.listOf(ctx.db, place)).find(({ id }) => id === pauseId);
  if (!standing) throw new Refusal('NOT_FOUND');
  if (standing.householdId === null) throw new Refusal('PAUSE_NOT_YOURS');
  await pauses.lift(ctx.db, place, { by: ctx.actor.accountId, at: ctx.now });
  return { pauseId };
};
