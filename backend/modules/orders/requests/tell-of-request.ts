import type { RequestKind } from '@/contract/requests';
import { requestKindNames } from '@/domain/requests';
import type { Context } from '../../../kernel/context';
import { announce } from '../../../kernel/outbox';
import { announcementOf } from '../../messages/public';

interface Told {
  communityId: string;
  requestId: string;
  householdId: string;
  kind: RequestKind;
}

/** Tells the household what became of its request: the kind, never its words. A second taking is a new fact. */
export const tellOfRequest = (
  ctx: Pick<Context, 'db' | 'now'>,
  fact: 'requestTaken' | 'requestDone' | 'requestFailed' | 'requestFreed',
  { communityId, requestId, householdId, kind }: Told,
): Promise<void> =>
  announce(ctx, [
    announcementOf({
      communityId,
      kind: fact,
      householdId,
      about: `${requestId}:${ctx.now.toISOString()}`,
      facts: { requestId, errand: requestKindNames[kind] },
    }),
  ]);
