import type { listEntranceRequests as procedure } from '@/contract/join-cases';
import type { Handler } from '../../../kernel/implement';
import { listCases } from './list-cases';

/** What a captain has to decide on for one entrance. */
export const listEntranceRequests: Handler<typeof procedure> = (ctx, { communityId, entranceId, ...page }) =>
  listCases(ctx, { communityId, entranceId, kind: null }, page);
