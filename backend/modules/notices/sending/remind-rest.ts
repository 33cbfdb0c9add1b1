import type { remindRest as procedure } from '@/contract/notices';
import { formatClock } from '@/domain/beijing-time';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { announce } from '../../../kernel/outbox';
import { Refusal } from '../../../kernel/refusal';
import { announcementOf } from '../../messages/public';
import * as notices from '../notices';
import { holdLive } from '../writing/hold-live';

/** Not more often than that (anchors B11). */
const PAUSE_MS = 30 * 60_000;

/**
 * Reminds the households of a notice whose cell is open, and nobody who has answered. Refuses NOTICE_NOT_LIVE (also before
 * it is sent, and a drill), REMINDED_LATELY.
 */
export const remindRest: Handler<typeof procedure> = async (ctx, { actionId, communityId, noticeId }) => {
  const notice = await holdLive(ctx, communityId, noticeId);
  if (
    notice?.state !== 'approved' ||
    notice.isExercise ||
    notice.sendAt > ctx.now ||
    notice.expiresAt <= ctx.now
  )
    throw new Refusal('NOTICE_NOT_LIVE');
  refuseTooSoon(ctx, await lastReminded(ctx, communityId, noticeId));
  await notices.setReminded(ctx.db, communityId, noticeId, ctx.now);
  const open = await listOpen(ctx, communityId, noticeId);
  const facts = { noticeId, title: notice.title };
  const news = open.map((householdId) =>
    announcementOf({ kind: 'noticeAgain', communityId, householdId, about: actionId, facts }),
  );
  await announce(ctx, news);
  return { noticeId, households: open.length };
};

function refuseTooSoon({ now }: Context, last: Date | null): void {
  if (last && now.getTime() - last.getTime() < PAUSE_MS)
    throw new Refusal('REMINDED_LATELY', { at: formatClock(last.toISOString()) });
}

async function lastReminded({ db }: Context, communityId: string, noticeId: string): Promise<Date | null> {
  const { rows } = await sql<{ remindedAt: Date | null }>`
    select n.reminded_at from notices n where n.community_id = ${communityId} and n.id = ${noticeId}`.execute(
    db,
  );
  return rows[0]?.remindedAt ?? null;
}

/** Open cells in which somebody can be told in the app. */
async function listOpen({ db, now }: Context, communityId: string, noticeId: string): Promise<string[]> {
  const { rows } = await sql<{ householdId: string }>`
    select c.household_id from cells c
     where c.community_id = ${communityId} and c.campaign_id = ${noticeId} and c.closed_at is null
       and exists (select from role_grants g
                    where g.community_id = ${communityId} and g.household_id = c.household_id
                      and g.role in ('resident', 'familyProxy') and g.starts_at <= ${now}
                      and (g.ends_at is null or g.ends_at > ${now}))`.execute(db);
  return rows.map(({ householdId }) => householdId);
}
