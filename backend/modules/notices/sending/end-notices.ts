import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { dropWaiting, tellHouseholds } from '../../messages/public';
import type { LiveNotice } from './queue-notices';

/** 户: in one transaction, so that nobody waits for all. */
const SLICE = 500;

/** Notices that were taken back and of which somebody who was told does not know it, of all communities. Takes no lock. */
export async function listToTakeBack(db: Database, now: Date): Promise<LiveNotice[]> {
  const { rows } = await sql<LiveNotice>`
    select n.community_id, n.id as notice_id from notices n
     where n.state = 'cancelled' and n.expires_at > ${now}
       and exists (select from messages m
                    where m.community_id = n.community_id and m.kind = 'notice' and m.link_id = n.id
                      and not exists (select from messages k
                                       where k.community_id = m.community_id and k.household_id = m.household_id
                                         and k.kind = 'noticeCancelled' and k.link_id = n.id))
     order by n.id limit 1000`.execute(db);
  return rows;
}

/** Tells the next slice of those who were told a notice that it was taken back. Answers whether there may be more. */
export async function takeBackSlice(
  { db, now }: { db: Database; now: Date },
  { communityId, noticeId }: LiveNotice,
): Promise<boolean> {
  const told = await listTold(db, { communityId, noticeId });
  const [{ title } = { title: '' }] = told;
  const households = told.map(({ householdId }) => householdId);
  if (households.length === 0) return false;
  const facts = { noticeId, title };
  // In the app alone: whom a card told reads it where the card leads.
  const what = { communityId, kind: 'noticeCancelled', about: noticeId, facts, households, now } as const;
  await tellHouseholds(db, { ...what, channels: [] });
  return households.length === SLICE;
}

async function listTold(db: Database, { communityId, noticeId }: LiveNotice) {
  const { rows } = await sql<{ householdId: string; title: string }>`
    select m.household_id, n.title from notices n
      join messages m on m.community_id = n.community_id and m.kind = 'notice' and m.link_id = n.id
     where n.community_id = ${communityId} and n.id = ${noticeId}
       and not exists (select from messages k
                        where k.community_id = ${communityId} and k.household_id = m.household_id
                          and k.kind = 'noticeCancelled' and k.link_id = ${noticeId})
     order by m.household_id limit ${SLICE}`.execute(db);
  return rows;
}

/** Notices that are over, taken back or put right while something of them still waits for its channel, of all communities. Takes no lock. */
export async function listOverdue(db: Database, now: Date): Promise<LiveNotice[]> {
  const { rows } = await sql<LiveNotice>`
    select distinct n.community_id, n.id as notice_id from message_deliveries d
      join messages m on m.community_id = d.community_id and m.id = d.message_id and m.link_kind = 'notice'
      join notices n on n.community_id = m.community_id and n.id = m.link_id
     where d.state = 'waiting' and (n.expires_at <= ${now} or n.state = 'cancelled' or n.replaced_by_id is not null)
     limit 1000`.execute(db);
  return rows;
}

/** What is over is not pushed any more; it stays to be read. */
export const letExpire = (db: Database, notice: LiveNotice) => dropWaiting(db, notice);
