import type { CareFlag } from '@/contract/register';
import type { PlannedHousehold } from '@/domain/call-up-plan';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { climbing } from '../../../db/doors';

/**
 * Households as a call-up plans them, in climbing order: at home is who has one of the flags, or has said that it is
 * needed. Empty homes are called to nothing and left out.
 */
export async function plannedHouseholds(
  db: Database,
  communityId: string,
  asked: { householdIds: readonly string[]; atHomeCare: readonly CareFlag[]; noticeId: string | null },
): Promise<PlannedHousehold[]> {
  const { householdIds, atHomeCare, noticeId } = asked;
  const { rows } = await sql<PlannedHousehold>`
    select d.household_id as id, d.building_id, building_name(d.building_no) as building_name,
           greatest(coalesce(h.resident_count, 1), 1) as people,
           exists (select from care_flags f
                    where f.community_id = ${communityId} and f.household_id = d.household_id
                      and f.flag = any(${atHomeCare}::text[]))
             or exists (select from notice_facts f
                         where f.community_id = ${communityId} and f.notice_id = ${noticeId}
                           and f.household_id = d.household_id and f.what = 'needsAtHome') as is_at_home
      from doors d
      join households h on h.community_id = d.community_id and h.id = d.household_id
     where d.community_id = ${communityId} and d.household_id = any(${householdIds}::uuid[]) and d.ended_at is null
       and not d.is_vacant
     order by ${climbing('d')}, d.household_id`.execute(db);
  return rows;
}
