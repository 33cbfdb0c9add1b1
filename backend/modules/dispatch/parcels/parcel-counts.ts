import type { ParcelPlace } from '@/contract/lying';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { tripLabel } from '../trips/trip-label';
import { underWay } from './parcels';

export interface PlaceCount {
  place: ParcelPlace;
  tripId: string | null;
  stationId: string | null;
  name: string | null;
  parcels: number;
  households: number;
  oldestAt: Date;
}

type Row = PlaceCount & { tripNo: number | null; vehicleName: string | null };

interface When {
  moment: Date;
  now: Date;
  days: number;
}

/** Every place with what was there at a moment: of what was packed in the days before it, and of all that is under way. */
export async function list(
  db: Database,
  communityId: string,
  { moment, now, days }: When,
): Promise<PlaceCount[]> {
  const since = new Date(moment.getTime() - days * 24 * 3_600_000);
  const { rows } = await sql<Row>`
    select w.place, case w.place when 'vehicle' then w.trip_id end as trip_id,
           case w.place when 'station' then w.station_id end as station_id,
           max(case w.place when 'station' then g.name end) as name, max(case w.place when 'vehicle' then t.trip_no end) as trip_no,
           max(case w.place when 'vehicle' then v.name end) as vehicle_name, count(*)::int as parcels,
           count(distinct c.household_id)::int as households, min(w.since) as oldest_at
      from (select p.community_id, p.id, p.household_id from parcels p
             where p.community_id = ${communityId} and p.packed_at between ${since} and ${moment}
            union
            select u.community_id, u.id, u.household_id from (${underWay(communityId, now)}) u) c
      cross join lateral parcel_place_at(c.community_id, c.id, ${moment}) w
      left join trips t on t.community_id = ${communityId} and t.id = w.trip_id
      left join vehicles v on v.community_id = t.community_id and v.id = t.vehicle_id
      left join building_groups g on g.community_id = ${communityId} and g.id = w.station_id
     group by 1, 2, 3
     order by array_position(array['depot', 'vehicle', 'station', 'run', 'door', 'fetched'], w.place), 4, 5
     limit 1000`.execute(db);
  return rows.map(({ tripNo, vehicleName, ...row }) => ({
    ...row,
    name: tripNo === null ? row.name : `${tripLabel(tripNo)} · ${vehicleName}`,
  }));
}
