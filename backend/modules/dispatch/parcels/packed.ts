import type { PieceToPack } from '@/domain/split-into-parcels';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { underWay } from './parcels';

interface Home {
  communityId: string;
  householdId: string;
}

/** A parcel that has not left the packing table: nothing was said of it but its packing, and no run carries it. */
export interface Unmoved {
  id: string;
}

/** Holds the parcels of a household that lie as they were packed, in the order of their numbers. */
export async function holdUnmoved(
  db: Database,
  { communityId, householdId }: Home,
  now: Date,
): Promise<Unmoved[]> {
  const { rows } = await sql<Unmoved>`
    select p.id from parcels p
     where p.community_id = ${communityId} and p.household_id = ${householdId} and p.campaign_id is null
       and p.id in (select c.id from (${underWay(communityId, now, sql`c.household_id = ${householdId}`)}) c
                     where c.kind = 'packed')
       and not exists (select from drop_off_parcels x
                         join drop_offs f on f.community_id = x.community_id and f.id = x.drop_off_id
                        where x.community_id = p.community_id and x.parcel_id = p.id and f.outcome is null)
     order by p.made_on, p.parcel_no for update of p`.execute(db);
  return rows;
}

/** What is in these parcels, as pieces to pack. */
export async function listLines(
  db: Database,
  communityId: string,
  parcelIds: readonly string[],
): Promise<PieceToPack[]> {
  const { rows } = await sql<PieceToPack>`
    select y.order_id, y.product_id, sum(y.quantity)::int as quantity, p.weight_grams, p.priority = 'cold' as is_cold
      from parcel_lines y join products p on p.community_id = y.community_id and p.id = y.product_id
     where y.community_id = ${communityId} and y.parcel_id = any(${parcelIds}::uuid[])
     group by y.order_id, y.product_id, p.community_id, p.id
     order by p.position, y.order_id, y.product_id`.execute(db);
  return rows;
}

/** Whether something of a household is under way. */
export async function hasParcels(
  db: Database,
  { communityId, householdId }: Home,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql`
    select from (${underWay(communityId, now, sql`c.household_id = ${householdId}`)}) c limit 1`.execute(db);
  return rows.length > 0;
}
