import { sql } from 'kysely';
import type { Check } from './check';

/** What no foreign key keeps, because looking up each row of an import costs a fifth of it (docs/decisions/0036). */
export const hangingChecks: readonly Check[] = [
  sql`
    select 'what is known is of a household that is there', f.community_id, concat('household ', f.household_id), 0,
           count(*)::int
      from register_facts f
     where not exists (select from households h where h.community_id = f.community_id and h.id = f.household_id)
     group by f.community_id, f.household_id`,
  sql`
    select 'what is known was said by somebody who is known', f.community_id, concat('account ', f.recorded_by), 0,
           count(*)::int
      from register_facts f
     where not exists (select from accounts a where a.id = f.recorded_by)
     group by f.community_id, f.recorded_by`,
  sql`
    select 'a role is held at a place that is there', g.community_id,
           concat(g.level, ' ', coalesce(g.household_id, g.entrance_id, g.building_id)), 0, count(*)::int
      from role_grants g
      left join households h on h.community_id = g.community_id and h.id = g.household_id
      left join entrances e on e.community_id = g.community_id and e.id = g.entrance_id
      left join buildings b on b.community_id = g.community_id and b.id = g.building_id
     where g.level in ('household', 'entrance', 'building') and (g.ends_at is null or g.ends_at > now())
       and coalesce(h.id, e.id, b.id) is null
     group by g.community_id, g.level, g.household_id, g.entrance_id, g.building_id`,
];
