import type { Context } from '../../../kernel/context';
import { Refusal } from '../../../kernel/refusal';
import * as joinRequests from './join-requests';

/** A request that waits, held until the transaction ends. Refuses NOT_FOUND and JOIN_REQUEST_SETTLED. */
export async function holdWaiting(
  { db }: Context,
  at: { communityId: string; entranceId: string | null; requestId: string },
): Promise<joinRequests.JoinRow> {
  const request = await joinRequests.holdAt(db, at);
  if (!request) throw new Refusal('NOT_FOUND');
  if (request.state !== 'waiting') throw new Refusal('JOIN_REQUEST_SETTLED');
  return request;
}
