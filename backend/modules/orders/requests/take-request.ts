import type { takeRequest as procedure } from '@/contract/requests';
import { isOver, keptUntil, requestState } from '@/domain/requests';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { requestOver } from './request-over';
import * as requests from './requests';
import { tellOfRequest } from './tell-of-request';

/** Takes an open request; of two helpers exactly one gets it. */
export const takeRequest: Handler<typeof procedure> = async (ctx, { communityId, requestId }) => {
  const request = await requests.hold(ctx.db, communityId, requestId);
  if (!request) throw new Refusal('NOT_FOUND');
  const state = requestState(request);
  if (isOver(state)) throw requestOver(state);
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
