import type { keepRequest as procedure } from '@/contract/requests';
import { keptUntil } from '@/domain/requests';
import type { Handler } from '../../../kernel/implement';
import { holdToSettle } from './hold-to-settle';
import * as requests from './requests';

/** Whoever has it says that they are still at it: its time begins anew. */
export const keepRequest: Handler<typeof procedure> = async (ctx, { communityId, requestId }) => {
  const { goesFirst } = await holdToSettle(ctx, { communityId, requestId });
  const dueAt = keptUntil(ctx.now, goesFirst);
  await requests.settle(ctx.db, communityId, requestId, { dueAt });
  return { requestId, dueAt: dueAt.toISOString() };
};
