import type { NoticeOutcome } from '@/contract/campaigns';
import type { NoticeReach, NoticeState } from '@/contract/notices';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';
import { countWays, pausedChannels, type WayCounts } from '../../messages/public';

interface Place {
  communityId: string;
  noticeId: string;
}

/** What closed the cells of a notice, and what became of its ways; 'sent' is never counted as reached. */
export async function reachOf(ctx: Context, place: Place & { state: NoticeState }): Promise<NoticeReach> {
  const app = { ...(await inApp(ctx, place)), way: 'app' as const, pausedSince: null };
  const pauses = await pausedChannels(ctx.db);
  const ways = (await countWays(ctx.db, place, ctx.now)).filter(isOfNotices);
  return {
    ...(await outcomesOf(ctx, place)),
    ways: [
      app,
      ...ways.map(({ channel, ...counts }) => ({
        ...counts,
        way: channel,
        pausedSince: pauses.find((one) => one.channel === channel)?.since.toISOString() ?? null,
      })),
    ],
  };
}

const isOfNotices = (way: WayCounts): way is WayCounts & { channel: 'wechat' | 'sms' } =>
  way.channel === 'wechat' || way.channel === 'sms';

async function outcomesOf({ db }: Context, { communityId, noticeId }: Place) {
  const { rows } = await sql<{ outcome: NoticeOutcome; households: number; needsAtHome: number }>`
    select c.outcome, count(*)::int as households,
           (sum(count(*) filter (where c.needs_home_service)) over ())::int as needs_at_home
      from cells c
     where c.community_id = ${communityId} and c.campaign_id = ${noticeId}
     group by c.outcome`.execute(db);
  const outcomes = rows.filter(({ outcome }) => outcome !== null);
  return {
    outcomes: outcomes.map(({ outcome, households }) => ({ outcome, households })),
    needsAtHome: rows[0]?.needsAtHome ?? 0,
  };
}

const LATE_MS = 10 * 60_000;

/** 户 in the app: told, and to be told while the notice is sent. */
async function inApp(
  { db, now }: Context,
  { communityId, noticeId, state }: Place & { state: NoticeState },
): Promise<Omit<WayCounts, 'channel'>> {
  const { rows } = await sql<{ sent: number; queued: number; isLate: boolean }>`
    select count(m.id)::int as sent,
           count(*) filter (where m.id is null and c.settled_as is null and n.expires_at > ${now})::int as queued,
           n.send_at < ${new Date(now.getTime() - LATE_MS)} as is_late
      from notices n
      join cells c on c.community_id = n.community_id and c.campaign_id = n.id
      left join messages m on m.community_id = c.community_id and m.household_id = c.household_id
       and m.kind = 'notice' and m.link_id = n.id
     where n.community_id = ${communityId} and n.id = ${noticeId} and not n.is_exercise
     group by n.send_at`.execute(db);
  const { sent, queued, isLate } = rows[0] ?? { sent: 0, queued: 0, isLate: false };
  const waits = state === 'approved' || state === 'paused' ? queued : 0;
  return { sent, queued: waits, failed: 0, unknown: 0, overdue: state === 'approved' && isLate ? waits : 0 };
}
