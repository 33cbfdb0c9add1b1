import type { Timetable } from '@/contract/stations';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';

export type StationTimetable = Timetable & { stationId: string };

/** The timetables of all stations that have one. */
export async function list(db: Database, communityId: string): Promise<StationTimetable[]> {
  const { rows } = await sql<StationTimetable>`
    select t.station_id, t.vehicle_id, v.name as vehicle_name, to_char(t.first_at, 'HH24:MI') as first_at,
           to_char(t.last_at, 'HH24:MI') as last_at, t.every_minutes, t.ride_minutes, t.door_minutes
      from timetables t
      join vehicles v on v.community_id = t.community_id and v.id = t.vehicle_id
      join building_groups g on g.community_id = t.community_id and g.id = t.station_id and g.ended_at is null
     where t.community_id = ${communityId} order by g.created_at, t.station_id limit 200`.execute(db);
  return rows;
}

export const set = (
  db: Database,
  communityId: string,
  { stationId, vehicleId, ...times }: Omit<StationTimetable, 'vehicleName'>,
) =>
  sql`
    insert into timetables (community_id, station_id, vehicle_id, first_at, last_at, every_minutes, ride_minutes,
                            door_minutes)
    values (${communityId}, ${stationId}, ${vehicleId}, ${times.firstAt}, ${times.lastAt}, ${times.everyMinutes},
            ${times.rideMinutes}, ${times.doorMinutes})
    on conflict (community_id, station_id) do update
       set vehicle_id = excluded.vehicle_id, first_at = excluded.first_at, last_at = excluded.last_at,
           every_minutes = excluded.every_minutes, ride_minutes = excluded.ride_minutes,
           door_minutes = excluded.door_minutes`.execute(db);

export const clear = (db: Database, communityId: string, stationId: string) =>
  sql`delete from timetables where community_id = ${communityId} and station_id = ${stationId}`.execute(db);
