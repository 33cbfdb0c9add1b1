import type { Context } from '../../kernel/context';
import { announce } from '../../kernel/outbox';
import { toHousehold } from '../messages/public';

interface Told {
  communityId: string;
  wish: { id: string; householdId: string };
  /** The cut-off that the text names. */
  moment: Date | null;
}

/** Tells the household what became of its wish, never its words. A second carrying is a new fact. */
export const tellOfWish = (
  ctx: Pick<Context, 'db' | 'now'>,
  fact: 'wishOrdered' | 'wishPriced' | 'wishDeclined' | 'wishCarried' | 'wishLapsed',
  { communityId, wish, moment }: Told,
): Promise<void> =>
  announce(ctx, [
    toHousehold(communityId, fact, `${wish.id}:${ctx.now.toISOString()}`, {
      householdId: wish.householdId,
      orderId: null,
      moment: moment?.toISOString() ?? null,
    }),
  ]);
