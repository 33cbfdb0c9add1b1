import { sql } from 'kysely';
import type { Check } from './check';

/** What the last nightly recount found wrong and put right; it stands until a recount finds nothing. */
export const countsAreRecounted: Check = sql`
  select 'a number of a community is what a recount finds', community_id, concat(what, ' of ', day), amount,
         corrected_from
    from community_day_counts where corrected_from is not null`;
