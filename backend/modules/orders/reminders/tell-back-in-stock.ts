import type { Context } from '../../../kernel/context';
import { announce } from '../../../kernel/outbox';
import { announcementOf } from '../../messages/public';
import * as stockReminders from './stock-reminders';

/**
 * Spends up to `most` reminders of a community whose product can be ordered again and tells each household, in one
 * transaction.
 * Answers how many, so that the caller knows whether to go on.
 */
export async function tellBackInStock(
  ctx: Pick<Context, 'db' | 'now'>,
  communityId: string,
  most: number,
): Promise<number> {
  const spent = await stockReminders.spend(ctx.db, communityId, { now: ctx.now, most });
  await announce(
    ctx,
    spent.map(({ householdId, productId, waveId, product }) =>
      announcementOf({
        communityId,
        kind: 'backInStock',
        householdId,
        about: `${waveId}/${productId}`,
        facts: { product },
      }),
    ),
  );
  return spent.length;
}
