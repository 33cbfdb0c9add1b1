import type { releaseRequest as procedure } from '@/contract/requests';
import type { Handler } from '../../../kernel/implement';
import { holdToSettle } from './hold-to-settle';
import * as requests from './requests';

/** Gives a request back; it is open again and keeps its place by age. */
export const releaseRequest: Handler<typeof procedure> = async (ctx, { communityId, requestId }) => {
  await holdToSettle(ctx, { communityId, requestId });
  await requests.settle(ctx.db, communityId, requestId, { takenAt: null, takenBy: null, dueAt: null });
  return { requestId };
};
