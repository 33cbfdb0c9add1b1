import type { Context } from '../../../kernel/context';
import { announce } from '../../../kernel/outbox';
import { announcementOf } from '../../messages/public';
import { spendReminders } from './not-fetched';

/**
 * Reminds up to `most` households, once each, of what they have not fetched since before `before`. Answers how many, so
 * that the caller knows whether to go on.
 */
export async function remindNotFetched(
  ctx: Pick<Context, 'db' | 'now'>,
  communityId: string,
  { before, most }: { before: Date; most: number },
): Promise<number> {
  const due = await spendReminders(ctx.db, communityId, { before, now: ctx.now, most });
  await announce(
    ctx,
    due.map(({ dropOffId, householdId }) =>
      announcementOf({ communityId, kind: 'fetchReminder', householdId, about: dropOffId, facts: {} }),
    ),
  );
  return due.length;
}
