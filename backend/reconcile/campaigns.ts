import { sql } from 'kysely';
import type { Check } from './check';

/** Every household has its cell, and none is missing at the end (docs/decisions/0041). */
export const campaignChecks: readonly Check[] = [
  sql`
    select 'a campaign has the cells that it was opened with', m.community_id, concat('campaign ', m.id), m.opened_cells,
           count(c.household_id)::int
      from campaigns m
      left join cells c on c.community_id = m.community_id and c.campaign_id = m.id and c.origin = 'opened'
     group by m.community_id, m.id, m.opened_cells
    having count(c.household_id) <> m.opened_cells`,
  sql`
    select 'a closed campaign has no open cell', m.community_id, concat('campaign ', m.id), 0, count(*)::int
      from campaigns m
      join cells c on c.community_id = m.community_id and c.campaign_id = m.id and c.closed_at is null
     where m.closed_at is not null
     group by m.community_id, m.id`,
  // What came late may contradict what stands; the numbers it was closed with stay.
  sql`
    select 'a closed campaign has no contested cell', m.community_id, concat('campaign ', m.id), 0, count(*)::int
      from campaigns m
      join cells c on c.community_id = m.community_id and c.campaign_id = m.id and c.is_contested
     where m.closed_at is not null
       and not exists (select from door_knocks k
                        where k.community_id = m.community_id and k.campaign_id = m.id
                          and k.household_id = c.household_id and k.is_late)
     group by m.community_id, m.id`,
  sql`
    select 'a hand-out gives each household one share', k.community_id,
           concat('campaign ', k.campaign_id, ', household ', k.household_id), 1, count(*)::int
      from door_knocks k
     where k.outcome = 'received' and k.voided_at is null
     group by k.community_id, k.campaign_id, k.household_id
    having count(*) > 1`,
];
