import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { Whence } from '../../orders/public';
import { hasStation, lyingPlace } from './lying';

/** The run, and what was just loaded on it: for whom, and where. */
interface Carried {
  communityId: string;
  runId: string;
  householdIds: readonly string[];
  from: Whence | null;
  now: Date;
}

/**
 * The doors of these households carry the parcels whose pieces were just loaded for them: those that lie where it was
 * loaded and that no other open door carries. From then on the run says what becomes of them, and nobody writes that a
 * second time (docs/decisions/0046, 0049). A run that takes more is asked again, for those who get more only.
 */
export const carryOnRun = (db: Database, { communityId, runId, householdIds, from, now }: Carried) =>
  sql`
    insert into drop_off_parcels (community_id, parcel_id, drop_off_id)
    select distinct f.community_id, y.parcel_id, f.id
      from delivery_runs r
      join drop_offs f on f.community_id = r.community_id and f.run_id = r.id
      join drop_off_lines x on x.community_id = f.community_id and x.drop_off_id = f.id
      join parcel_lines y on y.community_id = x.community_id and y.order_id = x.order_id
           and y.product_id = x.product_id
     where r.community_id = ${communityId} and r.id = ${runId}
       and f.household_id = any(${householdIds}::uuid[])
       and (not ${hasStation(communityId)}
            or exists (select from ${lyingPlace(communityId, now)} w
                        where w.place = ${from?.place ?? null}
                          and w.station_id is not distinct from ${from?.stationId ?? null}::uuid))
       and not exists (
         select from drop_off_parcels dx
           join drop_offs df on df.community_id = dx.community_id and df.id = dx.drop_off_id
           join delivery_runs dr on dr.community_id = df.community_id and dr.id = df.run_id
          where dx.community_id = y.community_id and dx.parcel_id = y.parcel_id
            and (is_delivered(df.outcome) or df.outcome = 'refused'
                 or (df.outcome is null and dr.finished_at is null and df.id <> f.id)))
    on conflict do nothing`.execute(db);
