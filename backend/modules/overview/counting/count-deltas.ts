import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { countedNow } from './subjects';

interface Note {
  communityId: string;
  /** Orders of waves that closed before this day are not looked at: nothing of them changes any more. */
  from: string;
  now: Date;
}

/** Notes what began or ceased to count since it was last looked at. A second look, or a second job, adds nothing. */
export async function note(db: Database, { communityId, from, now }: Note): Promise<void> {
  await sql`
    insert into count_deltas (community_id, what, subject_id, day, turn, amount, noted_at)
    select ${communityId}, what, subject_id, day, coalesce(n.turns, 0), case when n.amount = 1 then -1 else 1 end, ${now}
      from (select *, 1 as amount from (${countedNow(communityId, from)}) c) t
      full join (select what, subject_id, day, count(*)::int as turns, sum(amount)::int as amount from count_deltas
                  where community_id = ${communityId} and (what <> 'orders' or day >= ${from}::date)
                  group by what, subject_id, day) n using (what, subject_id, day)
     where coalesce(t.amount, 0) <> coalesce(n.amount, 0)
    on conflict do nothing`.execute(db);
}

/** Deletes what is not needed any more to know what counts: of things that ceased to count, and of orders that stand. */
export async function forget(db: Database, communityId: string, before: string): Promise<void> {
  await sql`
    delete from count_deltas d
     where d.community_id = ${communityId} and d.folded_at is not null
       and ((d.what = 'orders' and d.day < ${before}::date)
         or (d.what, d.subject_id, d.day) in (
              select z.what, z.subject_id, z.day from count_deltas z where z.community_id = ${communityId}
               group by z.what, z.subject_id, z.day having sum(z.amount) = 0))`.execute(db);
}
