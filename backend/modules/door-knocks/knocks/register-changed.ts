import { sql } from 'kysely';

/**
 * Whether the register was changed, after a cell (`c`, of a round `r`) was computed, in what decides about it: vacancy for
 * a door that was found vacant, who lives there where everybody must be seen.
 */
export const registerChanged = sql`exists (
  select from register_facts f
   where f.community_id = c.community_id and f.household_id = c.household_id and f.recorded_at > c.changed_at
     and ((c.outcome = 'vacant' and f.field = 'isVacant')
          or (c.outcome = 'met' and r.success = 'everyoneSeen' and f.field in ('resident', 'householderName'))))`;
