import type { callHands as procedure } from '@/contract/hand-calls';
import type { Handler } from '../../../kernel/implement';
import { announce } from '../../../kernel/outbox';
import { Refusal } from '../../../kernel/refusal';
import { announcementOf } from '../../messages/public';
import { listHolders } from '../../org/public';
import * as handCalls from './hand-calls';

/** Every volunteer of the community is asked to come. Its id is the deed's. */
export const callHands: Handler<typeof procedure> = async (
  ctx,
  { communityId, place, people, note, ...input },
) => {
  const startsAt = new Date(input.startsAt);
  if (startsAt <= ctx.now) throw new Refusal('HANDS_IN_PAST');
  const callId = ctx.actionId;
  const call = { communityId, id: callId, place, startsAt, people, note };
  await handCalls.add(ctx.db, { ...call, calledAt: ctx.now, calledBy: ctx.actor.accountId });
  const volunteers = await listHolders(ctx, { communityId, role: 'volunteer' });
  const facts = { place, startsAt: startsAt.toISOString(), people };
  await announce(
    ctx,
    volunteers.map(({ id: accountId }) =>
      announcementOf({ communityId, kind: 'handsCalled', accountId, about: callId, facts }),
    ),
  );
  return { callId, told: volunteers.length };
};
