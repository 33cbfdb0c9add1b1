import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { hasOpen } from '../gate/gate-parcels';

interface Home {
  communityId: string;
  householdId: string;
}

/** What is asked of a household now: whether something lies there to fetch, and whether something comes that wants a code. */
export interface AskedCodes {
  fetch: boolean;
  door: boolean;
}

/** Of the runs, the gate and the requests of one household. */
export async function askedOf(db: Database, { communityId, householdId }: Home): Promise<AskedCodes> {
  const { rows } = await sql<AskedCodes>`
    with open_doors as (
      select r.kind, f.needs_code from drop_offs f
        join delivery_runs r on r.community_id = f.community_id and r.id = f.run_id
       where f.community_id = ${communityId} and f.household_id = ${householdId}
         and f.outcome is null and r.finished_at is null)
    select exists (select from open_doors where kind = 'pickUp')
           or ${hasOpen(communityId, householdId)} as fetch,
           exists (select from open_doors where needs_code)
           or exists (select from requests q where q.community_id = ${communityId}
                        and q.household_id = ${householdId} and q.needs_code and q.taken_at is not null
                        and is_unsettled_request(q.done_at, q.failed_at, q.cancelled_at)) as door`.execute(
    db,
  );
  return rows[0] ?? { fetch: false, door: false };
}
