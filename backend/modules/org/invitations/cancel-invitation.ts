import type { cancelInvitation as procedure } from '@/contract/org';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as invitations from './invitations';

/** Refuses NOT_FOUND also when it was used: the role is withdrawn elsewhere then. */
export const cancelInvitation: Handler<typeof procedure> = async (ctx, { communityId, invitationId }) => {
  const isCancelled = await invitations.cancel(ctx.db, { communityId, id: invitationId, now: ctx.now });
  if (!isCancelled) throw new Refusal('NOT_FOUND');
  return { invitationId };
};
