import type { withdrawRequest as procedure } from '@/contract/joining';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as joinRequests from './join-requests';

/** Another's request and one that has its answer look the same. */
export const withdrawRequest: Handler<typeof procedure> = async (ctx, { requestId }) => {
  const by = ctx.actor.accountId;
  const request = await joinRequests.holdOwn(ctx.db, by, requestId);
  if (request?.state !== 'waiting') throw new Refusal('JOIN_REQUEST_SETTLED');
  const { communityId, id } = request;
  await joinRequests.markOver(ctx.db, { communityId, id, reasonSealed: null, by, now: ctx.now });
  return { requestId };
};
