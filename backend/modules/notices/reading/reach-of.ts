import type { NoticeOutcome } from '@/contract/campaigns';
import type { NoticeReach } from '@/contract/notices';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';

interface Place {
  communityId: string;
  noticeId: string;
}

/** What closed the cells of a notice, and what became of its ways. */
export async function reachOf(ctx: Context, place: Place): Promise<NoticeReach> {
  return { ...(await outcomesOf(ctx, place)), ways: [] };
}

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
