import type { listRequests as procedure } from '@/contract/join-cases';
import type { Handler } from '../../../kernel/implement';
import { listCases } from './list-cases';

/** What staff can decide on: all of it, so that nobody waits for a captain who is ill. */
export const listRequests: Handler<typeof procedure> = (ctx, { communityId, kind = null, ...page }) =>
  listCases(ctx, { communityId, entranceId: null, kind }, page);
