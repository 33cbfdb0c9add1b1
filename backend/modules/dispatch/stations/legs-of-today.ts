import { beijingDay, dayBounds } from '@/domain/beijing-day';
import type { LegsToday } from '@/domain/time-left';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { counts } from '../parcels/parcel-events';

/** How many legs of a day are looked at, the latest ones: the middle of fifty says as much as that of five hundred. */
const MOST = 50;

const none: LegsToday = { rides: [], stationToDoor: [], runToDoor: [] };

interface Row {
  stationId: string;
  leg: keyof LegsToday;
  minutes: number[];
}

/** How long the legs to and from each station took today, in minutes. */
export async function legsOfToday(
  db: Database,
  communityId: string,
  now: Date,
): Promise<(stationId: string | null) => LegsToday> {
  const midnight = dayBounds(beijingDay(now.toISOString())).from;
  const { rows } = await sql<Row>`
    with handed as (
      select r.station_id, f.id, r.departed_at, f.happened_at from drop_offs f
        join delivery_runs r on r.community_id = f.community_id and r.id = f.run_id
       where f.community_id = ${communityId} and is_delivered(f.outcome) and f.confirmed_at >= ${midnight}
         and r.kind = 'toDoor' and r.station_id is not null
       order by f.confirmed_at desc limit 2000),
    legs as (
      select t.station_id, 'rides' as leg, t.arrived_at as at, t.arrived_at - t.departed_at as took from trips t
       where t.community_id = ${communityId} and t.arrived_at >= ${midnight}
      union all
      select d.station_id, 'runToDoor', d.happened_at, d.happened_at - d.departed_at from handed d
      union all
      select d.station_id, 'stationToDoor', d.happened_at, d.happened_at - u.at from handed d
        cross join lateral (
          select max(e.at) as at from drop_off_parcels x
            join parcel_events e on e.community_id = x.community_id and e.parcel_id = x.parcel_id
                 and e.kind = 'unloaded' and e.station_id = d.station_id
           where x.community_id = ${communityId} and x.drop_off_id = d.id and ${counts}) u
       where u.at is not null),
    ranked as (
      select l.*, row_number() over (partition by l.station_id, l.leg order by l.at desc) as nth from legs l
       where l.took >= interval '0')
    select station_id, leg, array_agg((extract(epoch from took) / 60)::float8) as minutes
      from ranked where nth <= ${MOST} group by station_id, leg`.execute(db);
  return (stationId) =>
    rows
      .filter((row) => row.stationId === stationId)
      .reduce((legs, { leg, minutes }) => ({ ...legs, [leg]: minutes }), none);
}
