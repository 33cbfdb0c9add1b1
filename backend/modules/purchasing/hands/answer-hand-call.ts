import type { answerHandCall as procedure } from '@/contract/hand-calls';
import { happenedAt } from '../../../kernel/happened-at';
import type { Handler } from '../../../kernel/implement';
import * as handAnswers from './hand-answers';
import * as handCalls from './hand-calls';

/** 我来 / 来不了. Whoever comes beyond what is needed is let, and hears so. */
export const answerHandCall: Handler<typeof procedure> = async (
  ctx,
  { communityId, callId, says, ...said },
) => {
  const call = { communityId, callId };
  const { people } = await handCalls.hold(ctx.db, call, ctx.now);
  const at = happenedAt(said.happenedAt, ctx.now);
  const stands = await handAnswers.put(ctx.db, { ...call, says, accountId: ctx.actor.accountId, at });
  const coming = await handAnswers.listComing(ctx.db, call);
  return { callId, says: stands, ...handCalls.standing({ people, coming: coming.length }) };
};
