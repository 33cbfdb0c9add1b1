import type { showPhone as procedure } from '@/contract/join-cases';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as joinRequests from './join-requests';

/** To call back before letting somebody in; a deed, so that it stands in the audit log. */
export const showPhone: Handler<typeof procedure> = async (ctx, { communityId, entranceId, requestId }) => {
  const request = await joinRequests.holdAt(ctx.db, { communityId, entranceId, requestId });
  if (!request) throw new Refusal('NOT_FOUND');
  return { phone: ctx.secrets.open(request.phoneSealed) };
};
