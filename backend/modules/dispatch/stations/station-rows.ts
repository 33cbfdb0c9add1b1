import type { ServicePeriod } from '@/contract/stations';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { Cursor } from '../../../kernel/paging';
import { servingStation } from '../parcels/parcel-events';
import { underWay } from '../parcels/parcels';

export interface StationRow {
  id: string;
  name: string;
  buildingNos: string[];
}

/** The stations with the buildings that they serve now. */
export async function list(db: Database, communityId: string): Promise<StationRow[]> {
  const { rows } = await sql<StationRow>`
    select g.id, g.name,
           coalesce(array_agg(b.building_no order by b.position) filter (where b.id is not null), '{}') as building_nos
      from building_groups g
      left join building_group_members m on m.community_id = g.community_id and m.group_id = g.id
      left join buildings b on b.community_id = m.community_id and b.id = m.building_id
     where g.community_id = ${communityId} and g.kind = 'station' and g.ended_at is null
     group by g.community_id, g.id order by g.created_at, g.id limit 200`.execute(db);
  return rows;
}

export async function isThere(db: Database, communityId: string, stationId: string): Promise<boolean> {
  const { rows } = await sql`
    select from building_groups
     where community_id = ${communityId} and id = ${stationId} and kind = 'station' and ended_at is null`.execute(
    db,
  );
  return rows.length > 0;
}

/** Also one that has ended since. */
export async function wasThere(db: Database, communityId: string, stationId: string): Promise<boolean> {
  const { rows } = await sql`
    select from building_groups
     where community_id = ${communityId} and id = ${stationId} and kind = 'station'`.execute(db);
  return rows.length > 0;
}

/** Buildings that no station serves, in their order. */
export async function listUnserved(db: Database, communityId: string): Promise<string[]> {
  const { rows } = await sql<{ buildingNo: string }>`
    select b.building_no from buildings b
     where b.community_id = ${communityId}
       and not exists (select from building_group_members m where m.community_id = b.community_id
                          and m.building_id = b.id and m.kind = 'station')
     order by b.position, b.id limit 300`.execute(db);
  return rows.map(({ buildingNo }) => buildingNo);
}

export interface LyingCount {
  place: 'depot' | 'vehicle' | 'station' | 'run';
  /** Where it lies, or where it goes. */
  stationId: string | null;
  parcels: number;
}

/** Parcels under way by where they are: at a station, on their way to one, or at the depot. */
export async function countUnderWay(db: Database, communityId: string, now: Date): Promise<LyingCount[]> {
  const { rows } = await sql<LyingCount>`
    select c.place, case c.place when 'vehicle' then t.station_id when 'station' then c.station_id end as station_id,
           count(*)::int as parcels
      from (${underWay(communityId, now)}) c
      left join trips t on t.community_id = ${communityId} and t.id = c.trip_id
     group by 1, 2`.execute(db);
  return rows;
}

type PeriodRow = Omit<ServicePeriod, 'startsAt' | 'endsAt'> & { startsAt: Date; endsAt: Date | null };

/** Who served which building from when to when, the latest change first. */
export async function listService(
  db: Database,
  communityId: string,
  buildingId: string | null,
  { after, limit }: { after: Cursor | null; limit: number },
): Promise<PeriodRow[]> {
  const { rows } = await sql<PeriodRow>`
    select s.building_id, b.building_no, s.station_id, g.name as station_name, s.starts_at, s.ends_at
      from station_service s
      join buildings b on b.community_id = s.community_id and b.id = s.building_id
      join building_groups g on g.community_id = s.community_id and g.id = s.station_id
     where s.community_id = ${communityId} and (${buildingId}::uuid is null or s.building_id = ${buildingId}::uuid)
       and (${after?.at ?? null}::timestamptz is null
            or (s.starts_at, s.building_id) < (${after?.at ?? null}, ${after?.id ?? null}::uuid))
     order by s.starts_at desc, s.building_id desc limit ${limit}`.execute(db);
  return rows;
}

/** A household that waits for something that is under way, and where that is. */
export interface Waiting {
  householdId: string;
  place: 'depot' | 'vehicle' | 'station' | 'run';
  since: Date;
  /** When the newest of them was packed: whatever they move since, they are the same parcels. */
  packedAt: Date;
  /** The station that serves it, and the vehicle that it is on. */
  stationId: string | null;
  vehicleId: string | null;
  departedAt: Date | null;
  dueAt: Date | null;
}

/** Every household with parcels under way; one row for each place in which some are. */
export async function listWaiting(db: Database, communityId: string, now: Date): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select c.household_id, c.place, max(c.since) as since, max(c.packed_at) as packed_at, ${servingStation} as station_id, t.vehicle_id,
           t.departed_at, t.due_at
      from (${underWay(communityId, now)}) c
      left join trips t on t.community_id = ${communityId} and t.id = c.trip_id and c.place = 'vehicle'
     group by c.community_id, c.household_id, c.place, t.vehicle_id, t.departed_at, t.due_at
     order by c.household_id`.execute(db);
  return rows;
}
