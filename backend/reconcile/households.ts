import { sql } from 'kysely';
import type { Check } from './check';

/** A household whose people were forgotten by age says nothing of them any more. */
const forgottenIsForgotten: Check = sql`
  select 'a forgotten household says nothing of its people', h.community_id, concat('household ', h.id), 0,
         count(*)::int
    from households h
    join (select community_id, household_id from residents
          union all select community_id, household_id from contacts
          union all select community_id, household_id from care_flags
          union all select community_id, id from households where remark_sealed is not null
          -- What stays is named, not what goes: a field that forgetting has forgotten is found.
          union all select community_id, household_id from register_facts
                     where field not in ('residentCount', 'isVacant', 'tenure', 'floor', 'household')) said
         on said.community_id = h.community_id and said.household_id = h.id
   where h.forgotten_at is not null
   group by h.community_id, h.id`;

/**
 * A household that has ended left nothing behind, one that was forgotten says nothing, every door has its cell, and
 * floors are those of the dwellings.
 */
export const householdChecks: readonly Check[] = [
  sql`
    select 'an ended household has nothing in hand', h.community_id, concat('household ', h.id), 0,
           sum(l.wanted + l.placed + l.received + l.sorted + l.on_run)::int
      from households h
      join orders o on o.community_id = h.community_id and o.household_id = h.id
      join order_lines l on l.community_id = o.community_id and l.order_id = o.id
     where h.ended_at is not null
       and is_in_hand(l.wanted, l.placed, l.received, l.sorted, l.on_run)
     group by h.community_id, h.id`,
  sql`
    select 'every dwelling has a household', d.community_id, concat('dwelling ', d.id), 1, 0
      from dwellings d
     where not exists (select from households h
                        where h.community_id = d.community_id and h.dwelling_id = d.id and h.ended_at is null)`,
  sql`
    select 'a household is on the floor of its dwelling', h.community_id, concat('household ', h.id),
           coalesce(d.floor, 0), h.floor
      from households h join dwellings d on d.community_id = h.community_id and d.id = h.dwelling_id
     where h.ended_at is null and h.floor <> coalesce(d.floor, 0)`,
  forgottenIsForgotten,
];
