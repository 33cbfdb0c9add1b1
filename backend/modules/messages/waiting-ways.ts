import { sql } from 'kysely';
import type { Database } from '../../db/database';

interface About {
  communityId: string;
  /** Of the notice that the messages open. */
  noticeId: string;
}

const ofNotice = ({ communityId, noticeId }: About) => sql`
  message_id in (select m.id from messages m
                  where m.community_id = ${communityId} and m.link_kind = 'notice' and m.link_id = ${noticeId})`;

/** What of a notice waits for its channel is not sent any more; what is under way or out stays as it is. */
export const dropWaiting = (db: Database, about: About) =>
  sql`
    delete from message_deliveries
     where community_id = ${about.communityId} and state = 'waiting' and ${ofNotice(about)}`.execute(db);

/** What of a notice waits is kept back, until it is let go. */
export const keepBack = (db: Database, about: About) =>
  sql`
    update message_deliveries set next_try_at = 'infinity'
     where community_id = ${about.communityId} and state = 'waiting' and ${ofNotice(about)}`.execute(db);

/** What was kept back is sent as soon as may be. */
export const letGo = (db: Database, about: About, now: Date) =>
  sql`
    update message_deliveries set next_try_at = ${now}
     where community_id = ${about.communityId} and state = 'waiting' and next_try_at = 'infinity'
       and ${ofNotice(about)}`.execute(db);

/** What a channel has come to for the messages of a notice. */
export interface WayCounts {
  channel: string;
  queued: number;
  sent: number;
  failed: number;
  unknown: number;
  /** That wait for longer than ten minutes: our own alarm. */
  overdue: number;
}

const LATE_MS = 10 * 60_000;

/** 条 by channel and state: of a notice's own messages, and of those that reminded of it. */
export async function countWays(
  db: Database,
  { communityId, noticeId }: About,
  now: Date,
): Promise<WayCounts[]> {
  const { rows } = await sql<WayCounts>`
    select d.channel, count(*) filter (where d.state in ('waiting', 'claimed'))::int as queued,
           count(*) filter (where d.state = 'sent')::int as sent,
           count(*) filter (where d.state in ('failed', 'givenUp'))::int as failed,
           count(*) filter (where d.state = 'unknown')::int as unknown,
           count(*) filter (where d.state in ('waiting', 'claimed')
                              and m.at < ${new Date(now.getTime() - LATE_MS)})::int as overdue
      from messages m
      join message_deliveries d on d.community_id = m.community_id and d.message_id = m.id
     where m.community_id = ${communityId} and m.link_kind = 'notice' and m.link_id = ${noticeId}
     group by d.channel order by d.channel`.execute(db);
  return rows;
}
