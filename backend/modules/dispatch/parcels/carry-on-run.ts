import { sql } from 'kysely';
import type { Database } from '../../../db/database';

/**
 * Each door of a run carries the parcels whose pieces were loaded for it. From then on the run says what becomes of them,
 * and nobody writes that a second time (docs/decisions/0046). A run that takes more is asked again.
 */
export const carryOnRun = (db: Database, communityId: string, runId: string) =>
  sql`
    insert into drop_off_parcels (community_id, parcel_id, drop_off_id)
    select distinct f.community_id, y.parcel_id, f.id
      from drop_offs f
      join drop_off_lines x on x.community_id = f.community_id and x.drop_off_id = f.id
      join parcel_lines y on y.community_id = x.community_id and y.order_id = x.order_id
           and y.product_id = x.product_id
     where f.community_id = ${communityId} and f.run_id = ${runId}
       and not exists (
         select from drop_off_parcels dx
           join drop_offs df on df.community_id = dx.community_id and df.id = dx.drop_off_id
          where dx.community_id = y.community_id and dx.parcel_id = y.parcel_id
            and (is_delivered(df.outcome) or df.outcome = 'refused'))
    on conflict do nothing`.execute(db);
