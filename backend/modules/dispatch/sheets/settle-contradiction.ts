import type { settleContradiction as procedure } from '@/contract/paper';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as contradictions from './contradictions';

/** Staff have looked into it and say what they found; what is recorded stays. */
export const settleContradiction: Handler<typeof procedure> = async (
  ctx,
  { communityId, contradictionId, note },
) => {
  const held = await contradictions.hold(ctx.db, communityId, contradictionId);
  if (!held) throw new Refusal('NOT_FOUND');
  if (held.isSettled) throw new Refusal('CONTRADICTION_SETTLED');
  const settled = { id: contradictionId, note, at: ctx.now, by: ctx.actor.accountId };
  await contradictions.settle(ctx.db, { communityId, ...settled });
  return { contradictionId, settledAt: ctx.now.toISOString() };
};
