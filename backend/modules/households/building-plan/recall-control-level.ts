import type { recallControlLevel as procedure } from '@/contract/control';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as controlLevels from './control-levels';

/** Nobody has been told yet, so nobody need be told of it. Recalling twice is harmless. */
export const recallControlLevel: Handler<typeof procedure> = async (ctx, { communityId, changeId }) => {
  const change = await controlLevels.hold(ctx.db, communityId, changeId);
  if (!change) throw new Refusal('NOT_FOUND');
  if (change.recalledAt) return { changeId };
  if (change.startsAt <= ctx.now) throw new Refusal('LEVEL_IN_FORCE');
  await controlLevels.recall(ctx.db, communityId, changeId, { at: ctx.now, by: ctx.actor.accountId });
  return { changeId };
};
