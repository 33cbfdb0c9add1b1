import { sql } from 'kysely';
import type { Check } from './check';

const ofForgotten = (table: 'residents' | 'contacts' | 'care_flags') =>
  sql`(select count(*) from ${sql.table(table)} x where x.community_id = h.community_id and x.household_id = h.id)`;

/** Written out here once more: what forgetting leaves out by mistake would be left out of its own list too. */
const impersonal = sql`('residentCount', 'isVacant', 'tenure', 'floor', 'household')`;

/** A household whose people were forgotten by age says nothing of them any more. */
const forgottenIsForgotten: Check = sql`
  select 'a forgotten household says nothing of its people', community_id, about, 0, found from (
    select h.community_id, concat('household ', h.id) as about,
           (${ofForgotten('residents')} + ${ofForgotten('contacts')} + ${ofForgotten('care_flags')}
            + (select count(*) from register_facts f where f.community_id = h.community_id and f.household_id = h.id
                  and f.field not in ${impersonal})
            + case when h.remark_sealed is null then 0 else 1 end)::int as found
      from households h where h.forgotten_at is not null) as forgotten
   where found > 0`;

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
       and (l.wanted > 0 or l.placed > 0 or l.received > 0 or l.sorted > 0 or l.on_run > 0)
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
