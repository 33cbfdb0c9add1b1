import type { cancelHandCall as procedure } from '@/contract/hand-calls';
import type { Handler } from '../../../kernel/implement';
import { announce } from '../../../kernel/outbox';
import { announcementOf } from '../../messages/public';
import * as handAnswers from './hand-answers';
import * as handCalls from './hand-calls';

/** Nobody need come: whoever had said that they do is told. */
export const cancelHandCall: Handler<typeof procedure> = async (ctx, { communityId, callId }) => {
  const call = { communityId, callId };
  const { place, startsAt } = await handCalls.hold(ctx.db, call, ctx.now);
  await handCalls.cancel(ctx.db, call, ctx.now, ctx.actor.accountId);
  const coming = await handAnswers.listComing(ctx.db, call);
  const facts = { place, startsAt: startsAt.toISOString() };
  await announce(
    ctx,
    coming.map((accountId) =>
      announcementOf({ communityId, kind: 'handsCancelled', accountId, about: callId, facts }),
    ),
  );
  return { callId, told: coming.length };
};
