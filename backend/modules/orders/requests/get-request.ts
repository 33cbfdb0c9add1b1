import type { getRequest as procedure } from '@/contract/requests';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { readsDetails } from './request-rights';
import { toRequest } from './request-view';
import * as requests from './requests';

/** One request; a volunteer reads its words after taking it or while at the door where they wrote it, and nothing of what another has taken. */
export const getRequest: Handler<typeof procedure> = async (ctx, { requestId, ...home }) => {
  const row = await requests.find(ctx.db, home, requestId);
  if (!row) throw new Refusal('NOT_FOUND');
  const reads = await readsDetails(ctx, home, row);
  if (!reads && row.takenBy !== null) throw new Refusal('NOT_YOUR_REQUEST');
  return toRequest(ctx, row, { readsDetails: reads });
};
