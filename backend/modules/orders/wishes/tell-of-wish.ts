import type { Context } from '../../../kernel/context';
import { announce } from '../../../kernel/outbox';
import { announcementOf } from '../../messages/public';

/** What became of a wish, and the cut-off that the sentence names. */
type Fact =
  | { kind: 'wishPriced' | 'wishCarried'; facts: { closesAt: string } }
  | { kind: 'wishOrdered' | 'wishDeclined' | 'wishLapsed'; facts: Record<string, never> };

/** Tells the household what became of its wish, never its words. A second carrying is a new fact. */
export const tellOfWish = (
  ctx: Pick<Context, 'db' | 'now'>,
  { communityId, wish }: { communityId: string; wish: { id: string; householdId: string } },
  fact: Fact,
): Promise<void> =>
  announce(ctx, [
    announcementOf({
      ...fact,
      communityId,
      householdId: wish.householdId,
      about: `${wish.id}:${ctx.now.toISOString()}`,
    }),
  ]);
