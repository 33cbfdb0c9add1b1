import type { takeRequest as procedure } from '@/contract/requests';
import { keptUntil } from '@/domain/requests';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { holdUnsettled } from './hold-to-settle';
import * as requests from './requests';
import { tellOfRequest } from './tell-of-request';

/** Takes an open request; of two helpers exactly one gets it. */
export const takeRequest: Handler<typeof procedure> = async (ctx, { communityId, requestId }) => {
  const request = await holdUnsettled(ctx, { communityId, requestId });
  if (request.takenBy === ctx.actor.accountId) return { requestId };
  if (request.takenBy !== null) throw new Refusal('REQUEST_TAKEN');
  await requests.settle(ctx.db, communityId, requestId, {
    takenAt: ctx.now,
    takenBy: ctx.actor.accountId,
    dueAt: keptUntil(ctx.now, request.goesFirst),
  });
  await tellOfRequest(ctx, 'requestTaken', { communityId, requestId, ...request });
  return { requestId };
};
