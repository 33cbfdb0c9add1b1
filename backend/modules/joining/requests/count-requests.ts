import type { countRequests as procedure } from '@/contract/join-cases';
import type { Handler } from '../../../kernel/implement';
import * as joinRequests from './join-requests';

/** For the work area that says how much waits. */
export const countRequests: Handler<typeof procedure> = (ctx, { communityId }) =>
  joinRequests.countOpen(ctx.db, communityId);
