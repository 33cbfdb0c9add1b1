import type { failRequest as procedure } from '@/contract/requests';
import type { Handler } from '../../../kernel/implement';
import { holdToSettle } from './hold-to-settle';
import * as requests from './requests';
import { tellOfRequest } from './tell-of-request';

/** The helper's word that it could not be done. The reason may name a medicine, so it lies sealed. */
export const failRequest: Handler<typeof procedure> = async (ctx, { communityId, requestId, reason }) => {
  const request = await holdToSettle(ctx, { communityId, requestId });
  const failReasonSealed = ctx.secrets.seal(reason);
  await requests.settle(ctx.db, communityId, requestId, { failedAt: ctx.now, failReasonSealed });
  await tellOfRequest(ctx, 'requestFailed', { communityId, requestId, ...request });
  return { requestId };
};
