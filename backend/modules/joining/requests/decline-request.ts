import type { declineRequest as procedure } from '@/contract/join-cases';
import type { Handler } from '../../../kernel/implement';
import { holdWaiting } from './hold-waiting';
import * as joinRequests from './join-requests';

/** The reason is sealed: it may say who lives there. */
export const declineRequest: Handler<typeof procedure> = async (ctx, input) => {
  const { communityId, entranceId, requestId, reason } = input;
  const { id } = await holdWaiting(ctx, { communityId, entranceId, requestId });
  const word = { reasonSealed: ctx.secrets.seal(reason), by: ctx.actor.accountId, now: ctx.now };
  await joinRequests.markOver(ctx.db, { communityId, id, ...word });
  return { requestId };
};
