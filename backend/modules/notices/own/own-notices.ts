import type { NoticeKind } from '@/contract/notice-kinds';
import type { OwnNotice } from '@/contract/own-notices';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';

interface Row {
  id: string;
  kind: NoticeKind;
  title: string;
  body: string;
  pictureIds: string[];
  isUrgent: boolean;
  sentAt: Date;
  expiresAt: Date;
  isDue: boolean;
  asksToAcknowledge: boolean;
  isOpened: boolean;
  acknowledgedAt: Date | null;
  needsAtHome: boolean;
  isCancelled: boolean;
  replacedById: string | null;
  correctsId: string | null;
  due: number;
}

interface Wanted {
  communityId: string;
  householdId: string;
  which: 'all' | 'due' | { noticeId: string };
  offset: number;
  limit: number;
}

/**
 * The notices that a household was told, and how many of all of them are due: those in front, urgent ones before others,
 * then the newest. Drills are left out, and what is not sent yet.
 */
export async function listOwn(
  { db, now }: Context,
  { communityId, householdId, which, offset, limit }: Wanted,
): Promise<{ rows: OwnNotice[]; due: number }> {
  const noticeId = typeof which === 'object' ? which.noticeId : null;
  const { rows } = await sql<Row>`
    with own as (
      select n.id, n.kind, n.title, n.body, n.picture_ids, n.is_urgent, n.send_at as sent_at, n.expires_at,
             c.closed_at is null and n.state in ('approved', 'paused') and n.replaced_by_id is null
               and n.expires_at > ${now} as is_due,
             n.closes = 'acknowledged' as asks_to_acknowledge,
             exists (select from notice_facts f
                      where f.community_id = ${communityId} and f.notice_id = n.id
                        and f.household_id = ${householdId} and f.what in ('opened', 'acknowledged')) as is_opened,
             (select min(f.happened_at) from notice_facts f
               where f.community_id = ${communityId} and f.notice_id = n.id
                 and f.household_id = ${householdId} and f.what = 'acknowledged') as acknowledged_at,
             c.needs_home_service as needs_at_home, n.state = 'cancelled' as is_cancelled, n.replaced_by_id,
             n.corrects_id
        from cells c
        join notices n on n.community_id = c.community_id and n.id = c.campaign_id
       where c.community_id = ${communityId} and c.household_id = ${householdId}
         and n.send_at <= ${now} and not n.is_exercise
         and (${noticeId}::uuid is null or n.id = ${noticeId}::uuid))
    select o.*, (count(*) filter (where o.is_due) over ())::int as due from own o
     where o.is_due or ${which !== 'due'}::boolean
     order by o.is_due desc, o.is_due and o.is_urgent desc, o.sent_at desc, o.id
     limit ${limit} offset ${offset}`.execute(db);
  return { rows: rows.map(toOwn), due: rows[0]?.due ?? 0 };
}

const toOwn = ({ due: _due, sentAt, expiresAt, acknowledgedAt, ...row }: Row): OwnNotice => ({
  ...row,
  sentAt: sentAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
  acknowledgedAt: acknowledgedAt?.toISOString() ?? null,
});
