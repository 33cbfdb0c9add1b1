import type { TrackedParcels } from '@/contract/whereabouts';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';
import { expecting, type UnderWay } from '../stations/expected';
import * as suspensions from '../stations/suspensions';
import { servingStation } from './parcel-events';

type Row = Omit<UnderWay, 'place'> & {
  place: TrackedParcels['place'];
  parcels: number;
  stationName: string | null;
};

const isUnderWay = (row: Row): row is Row & UnderWay => row.place !== 'door' && row.place !== 'fetched';

/** Where the parcels of an order are, those nearest to the door first, and when they may be there. */
export async function trackParcels(
  ctx: Pick<Context, 'db' | 'now'>,
  communityId: string,
  orderId: string,
): Promise<TrackedParcels[]> {
  const rows = await list(ctx, communityId, orderId);
  const isComing = rows.some(isUnderWay);
  const expectedAt = isComing ? await expecting(ctx, communityId) : () => null;
  const open = isComing ? await suspensions.listOpen(ctx.db, communityId) : [];
  return rows.map((row) => ({
    place: row.place,
    parcels: row.parcels,
    stationName: row.stationName,
    expectedAt: (isUnderWay(row) ? expectedAt(row)?.toISOString() : null) ?? null,
    suspendedBy: isUnderWay(row) ? (suspensions.isHeld(open, row, ctx.now)?.reason ?? null) : null,
  }));
}

async function list(
  { db, now }: Pick<Context, 'db' | 'now'>,
  communityId: string,
  orderId: string,
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select w.place, count(*)::int as parcels, max(w.since) as since, ${servingStation} as station_id, t.vehicle_id,
           t.departed_at, t.due_at, max(g.name) as station_name
      from (select distinct y.community_id, y.parcel_id from parcel_lines y
             where y.community_id = ${communityId} and y.order_id = ${orderId}) y
      join parcels c on c.community_id = y.community_id and c.id = y.parcel_id
      cross join lateral parcel_place_at(c.community_id, c.id, ${now}) w
      left join trips t on t.community_id = c.community_id and t.id = w.trip_id and w.place = 'vehicle'
      left join building_groups g on g.community_id = c.community_id and g.id = coalesce(w.station_id, t.station_id)
     where c.community_id = ${communityId}
     group by c.community_id, c.household_id, w.place, t.vehicle_id, t.departed_at, t.due_at
     order by array_position(array['door', 'fetched', 'run', 'station', 'vehicle', 'depot'], w.place) limit 50`.execute(
    db,
  );
  return rows;
}
