import { sql } from 'kysely';
import type { Database } from '../../../db/database';

/**
 * Households that came later get the last turn of their building that was not called yet, else the last one of all. Where
 * nothing is planned, or all were called, they have none and stay with the captain.
 */
export const giveTurns = (
  db: Database,
  { communityId, noticeId }: { communityId: string; noticeId: string },
  householdIds: readonly string[],
) =>
  sql`
    insert into notice_turns (community_id, notice_id, household_id, slot_id)
    select ${communityId}, ${noticeId}, d.household_id, s.id
      from doors d
      cross join lateral (
        select s.id from notice_slots s
         where s.community_id = ${communityId} and s.notice_id = ${noticeId} and s.called_at is null
         order by exists (select from notice_turns t
                            join doors o on o.community_id = t.community_id and o.household_id = t.household_id
                           where t.community_id = ${communityId} and t.slot_id = s.id
                             and o.building_id = d.building_id) desc, s.starts_at desc, s.id
         limit 1) s
     where d.community_id = ${communityId} and d.household_id = any(${householdIds}::uuid[]) and d.ended_at is null
       and not d.is_vacant
    on conflict (community_id, notice_id, household_id) do nothing`.execute(db);
