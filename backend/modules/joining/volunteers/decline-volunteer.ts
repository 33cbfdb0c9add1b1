import type { declineVolunteer as procedure } from '@/contract/join-cases';
import type { Handler } from '../../../kernel/implement';
import { holdWaiting } from '../requests/hold-waiting';
import * as joinRequests from '../requests/join-requests';

export const declineVolunteer: Handler<typeof procedure> = async (
  ctx,
  { communityId, requestId, reason },
) => {
  const { id } = await holdWaiting(ctx, { communityId, entranceId: null, requestId });
  const word = { reasonSealed: ctx.secrets.seal(reason), by: ctx.actor.accountId, now: ctx.now };
  await joinRequests.markOver(ctx.db, { communityId, id, ...word });
  return { requestId };
};
