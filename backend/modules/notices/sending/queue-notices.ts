import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { Channel } from '../../../kernel/channel';
import { giveTurns } from '../call-up/give-turns';
import { tellGroups, tellHouseholds } from '../../messages/public';

/** A notice that is being sent. */
export interface LiveNotice {
  communityId: string;
  noticeId: string;
}

/** 户: in one transaction, so that nobody waits for all. */
const SLICE = 500;

/** Notices with a cell that has not been told yet, of all communities: sent, not ended, no drill. Takes no lock. */
export async function listToQueue(db: Database, now: Date): Promise<LiveNotice[]> {
  const { rows } = await sql<LiveNotice>`
    select n.community_id, n.id as notice_id from notices n
     where n.state = 'approved' and n.send_at <= ${now} and n.expires_at > ${now} and not n.is_exercise
       and n.replaced_by_id is null
       and exists (select from cells c
                    where c.community_id = n.community_id and c.campaign_id = n.id and c.settled_as is null
                      and not exists (select from messages m
                                       where m.community_id = c.community_id and m.household_id = c.household_id
                                         and m.kind = 'notice' and m.link_id = n.id))
     order by n.is_urgent desc, n.send_at, n.id limit 1000`.execute(db);
  return rows;
}

/**
 * Tells the next slice of households whose cell has no message of a notice yet, and plans its ways out, in the transaction
 * of whoever calls. Answers whether there may be more. Run late, twice or on two machines it tells each household once.
 */
export async function queueSlice(
  { db, now, channels }: { db: Database; now: Date; channels: readonly Channel[] },
  { communityId, noticeId }: LiveNotice,
): Promise<boolean> {
  const notice = await holdSending(db, { communityId, noticeId, now });
  if (!notice) return false;
  const households = await listUntold(db, { communityId, noticeId });
  if (households.length === 0) return false;
  if (notice.kind === 'callUp') await giveTurns(db, { communityId, noticeId }, households);
  await tellHouseholds(db, {
    ...{
      communityId,
      kind: 'notice',
      about: noticeId,
      facts: { noticeId, title: notice.title },
      households,
      now,
    },
    channels: channels.filter(({ name }) => notice.ways.includes(name)),
  });
  const news = { noticeId, title: notice.title, households: notice.counted };
  await tellGroups(db, { communityId, kind: 'noticeSent', about: noticeId, facts: news, channels, now });
  return households.length === SLICE;
}

/** What is being sent, kept as it is until the transaction ends; undefined when it was paused or ended, or another has it. */
async function holdSending(db: Database, { communityId, noticeId, now }: LiveNotice & { now: Date }) {
  const { rows } = await sql<{ kind: string; title: string; ways: string[]; counted: number }>`
    select n.kind, n.title, n.ways, n.counted from notices n
     where n.community_id = ${communityId} and n.id = ${noticeId} and n.state = 'approved' and n.send_at <= ${now}
       and n.expires_at > ${now} and not n.is_exercise and n.replaced_by_id is null
       for no key update skip locked`.execute(db);
  return rows[0];
}

async function listUntold(db: Database, { communityId, noticeId }: LiveNotice): Promise<string[]> {
  const { rows } = await sql<{ householdId: string }>`
    select c.household_id from cells c
     where c.community_id = ${communityId} and c.campaign_id = ${noticeId} and c.settled_as is null
       and not exists (select from messages m
                        where m.community_id = ${communityId} and m.household_id = c.household_id
                          and m.kind = 'notice' and m.link_id = ${noticeId})
     order by c.household_id limit ${SLICE}`.execute(db);
  return rows.map(({ householdId }) => householdId);
}
