import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../../../db/database';
import { unsettledAdvance } from './advances';

/** A call that began before another may be written after it; so far back things are looked at again. */
const LATE = sql`interval '10 minutes'`;

/** What has happened in a community `c` since its mark `m`. */
const news = (now: Date): RawBuilder<unknown> => {
  const since = sql`coalesce(m.followed_to, '-infinity') - ${LATE}`;
  return sql`(
       exists (select from drop_offs f where f.community_id = c.id and f.confirmed_at > ${since})
    or exists (select from disputes d where d.community_id = c.id and d.answered_at > ${since})
    or exists (select from goods_receipts r where r.community_id = c.id and r.received_at > ${since})
    or exists (select from requests q where q.community_id = c.id and q.done_at > ${since})
    or exists (select from ledger_entries e where ${unsettledAdvance(sql`c.id`, now)}))`;
};

/** Communities in which something has happened that money follows. Across communities; each by a few looks into indexes. */
export async function listToFollow(db: Database, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.id from communities c left join ledger_marks m on m.community_id = c.id
     where ${news(now)} order by c.id`.execute(db);
  return rows.map(({ id }) => id);
}

export interface Mark {
  beginsAt: Date;
  followedTo: Date;
}

/** Holds the mark of a community; undefined when another instance follows its goods just now. */
export async function holdMark(db: Database, communityId: string): Promise<Mark | undefined> {
  await sql`insert into ledger_marks (community_id, begins_at, followed_to)
            values (${communityId}, 'epoch', 'epoch') on conflict do nothing`.execute(db);
  const { rows } = await sql<Mark>`
    select m.begins_at, m.followed_to from ledger_marks m
     where m.community_id = ${communityId} for update skip locked`.execute(db);
  return rows[0];
}

/** All that happened up to here is in the ledger. */
export const moveMark = (db: Database, communityId: string, followedTo: Date) =>
  sql`update ledger_marks set followed_to = ${followedTo}
       where community_id = ${communityId} and followed_to < ${followedTo}`.execute(db);
