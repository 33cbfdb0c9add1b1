import type { remindRest as procedure } from '@/contract/notices';
import { formatClock } from '@/domain/beijing-time';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { tellHouseholds } from '../../messages/public';
import * as notices from '../notices';
import { holdLive } from '../writing/hold-live';

/** Not more often than that (anchors B11). */
const PAUSE_MS = 30 * 60_000;
/** 户: in one statement. */
const SLICE = 500;

/**
 * Reminds the households of a notice whose cell is open, by the ways that it goes, and nobody who has answered. Refuses NOTICE_NOT_LIVE (also before
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
  refuseTooSoon(ctx, notice.remindedAt);
  await notices.setReminded(ctx.db, communityId, noticeId, ctx.now);
  const open = await listOpen(ctx, communityId, noticeId);
  const again = { communityId, kind: 'noticeAgain', about: actionId, now: ctx.now } as const;
  const channels = ctx.channels.filter(({ name }) => notice.ways.some((way) => way === name));
  for (let from = 0; from < open.length; from += SLICE) {
    const households = open.slice(from, from + SLICE);
    await tellHouseholds(ctx.db, {
      ...again,
      facts: { noticeId, title: notice.title },
      households,
      channels,
    });
  }
  return { noticeId, households: open.length };
};

function refuseTooSoon({ now }: Context, last: Date | null): void {
  if (last && now.getTime() - last.getTime() < PAUSE_MS)
    throw new Refusal('REMINDED_LATELY', { at: formatClock(last.toISOString()) });
}

async function listOpen({ db }: Context, communityId: string, noticeId: string): Promise<string[]> {
  const { rows } = await sql<{ householdId: string }>`
    select c.household_id from cells c
     where c.community_id = ${communityId} and c.campaign_id = ${noticeId}
       and c.closed_at is null`.execute(db);
  return rows.map(({ householdId }) => householdId);
}
