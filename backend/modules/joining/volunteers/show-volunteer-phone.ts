import type { showVolunteerPhone as procedure } from '@/contract/join-cases';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as joinRequests from '../requests/join-requests';

/** As `showPhone`, for somebody who offers help. */
export const showVolunteerPhone: Handler<typeof procedure> = async (ctx, { communityId, requestId }) => {
  const request = await joinRequests.holdAt(ctx.db, { communityId, entranceId: null, requestId });
  if (!request) throw new Refusal('NOT_FOUND');
  return { phone: ctx.secrets.open(request.phoneSealed) };
};
