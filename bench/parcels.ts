import { sql } from 'kysely';
import { v7 } from 'uuid';
import { COMMUNITY_ID, demoId } from '../backend/demo';
import { demoAccountId } from '../backend/demo/people';
import { apiOver, type Api } from '../tests/support/app';
import { call } from '../backend/kernel/call';
import type { App } from '../backend/kernel/app-parts';
import type { BenchDatabase } from './bench-database';
import { benchApp } from './http-worker';
import { BENCH_NOW } from './order-fixture';
import { median } from './statistics';

const communityId = COMMUNITY_ID;
const community = sql.lit(COMMUNITY_ID);
const staff = sql.lit(demoAccountId('lin'));
/** Ten days of 600 parcels with five rows each, by ten trips a day: 30,000 rows. */
const DAYS = 10;
const A_DAY = 600;
const A_TRIP = 60;
const TIMES = 15;
const HOUR_MS = 3_600_000;

export interface ParcelRow {
  what: string;
  /** ms through the kernel, one after the other: the median. */
  ms: number;
  /** To the scan of one parcel in the same run. */
  ratio: number;
}

const as = (app: App, who: string): Api =>
  apiOver((procedure, input) =>
    call(app, { procedure, input, caller: { kind: 'wechat', openid: `demo-${who}` }, requestId: v7() }),
  );

/** A station, a tricycle, and a trip that is being loaded. */
async function givenTrip({ households, dispatch }: Api): Promise<string> {
  const buildingIds = [demoId('building 10')];
  const named = { groupId: null, kind: 'station' as const, name: '东站', buildingIds };
  const { groupId } = await households.saveBuildingGroup({ communityId, ...named, actionId: v7() });
  const none = { mostGrams: null, mostPieces: null, mostCold: null };
  const tricycle = { vehicleId: null, name: '三轮车', kind: 'tricycle' as const, ...none };
  const { vehicleId } = await dispatch.saveVehicle({ communityId, ...tricycle, actionId: v7() });
  const dueAt = BENCH_NOW.toISOString();
  return (await dispatch.addTrip({ communityId, vehicleId, stationId: groupId, dueAt, actionId: v7() }))
    .tripId;
}

/** The trips of the days before, with the vehicle and the station of the one that is there. */
const pastTrips = (tripId: string) => sql`
  insert into trips (community_id, id, trip_no, made_on, vehicle_id, station_id, due_at, created_at, created_by)
  select ${community}, gen_random_uuid(), n, x.at::date, t.vehicle_id, t.station_id, x.at, x.at, ${staff}
    from trips t, generate_series(0, ${sql.lit(DAYS - 1)}) as d, generate_series(101, ${sql.lit(100 + A_DAY / A_TRIP)}) as n,
         lateral (select timestamptz '2026-11-21T22:00:00Z' - d * interval '1 day' as at) x
   where t.community_id = ${community} and t.id = ${tripId}`;

/** Parcels of the days before: packed, then twice on a trip and off it. */
async function fill({ db }: BenchDatabase, tripId: string): Promise<void> {
  await pastTrips(tripId).execute(db);
  const packedAt = sql`timestamptz '2026-11-21T22:00:00Z' - d * interval '1 day'`;
  await sql`
    insert into parcels (community_id, id, parcel_no, made_on, code, household_id, nth, of_many, packed_at, packed_by)
    select ${community}, gen_random_uuid(), n, (${packedAt})::date, lpad((d * 1000 + n)::text, 8, '0'), h.id, 1, 1,
           ${packedAt}, ${staff}
      from generate_series(0, ${sql.lit(DAYS - 1)}) as d,
           (select id, row_number() over (order by id) as n from households where community_id = ${community}
             order by id limit ${sql.lit(A_DAY)}) as h`.execute(db);
  const step = (nth: number, kind: string) => sql`
    insert into parcel_events (community_id, parcel_id, deed_id, kind, at, happened_at, heard_at, by, trip_id, station_id)
    select ${community}, p.id, gen_random_uuid(), ${sql.lit(kind)}, x.at, x.at, x.at, ${staff},
           case ${sql.lit(kind)} when 'loaded' then t.id end, case ${sql.lit(kind)} when 'unloaded' then t.station_id end
      from parcels p
      join trips t on t.community_id = p.community_id and t.made_on = p.made_on
           and t.trip_no = 101 + (p.parcel_no - 1) / ${sql.lit(A_TRIP)}
     cross join lateral (select p.packed_at + ${sql.lit(nth)} * interval '30 minutes' as at) x
     where p.community_id = ${community}`;
  const kinds = ['packed', 'loaded', 'unloaded', 'loaded', 'unloaded'];
  for (const [nth, kind] of kinds.entries()) await step(nth, kind).execute(db);
  await sql`analyze parcels, parcel_events, trips`.execute(db);
}

async function listIds({ db }: BenchDatabase, many: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from parcels where community_id = ${community} order by packed_at desc, id limit ${many}`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

async function msOf(once: () => Promise<unknown>): Promise<number> {
  const times = [];
  await once();
  for (let nth = 0; nth < TIMES; nth += 1) {
    const started = performance.now();
    await once();
    times.push(performance.now() - started);
  }
  return Math.round(median(times) * 10) / 10;
}

/** Scans and ticks, and where everything was at a moment of the past, among 30,000 rows (docs/decisions/0046). */
export async function parcelTable(database: BenchDatabase): Promise<ParcelRow[]> {
  const app = benchApp(database.programUrl, 2);
  const [lin, wang] = [as(app, 'lin'), as(app, 'wang')];
  const tripId = await givenTrip(lin);
  await fill(database, tripId);
  const move = { step: 'loaded' as const, tripId };
  const happenedAt = BENCH_NOW.toISOString();
  const tick = (parcelIds: string[]) =>
    wang.dispatch.recordMoves({ communityId, move, parcelIds, happenedAt, actionId: v7() });
  const hundred = await listIds(database, 100);
  const { code } = await lin.dispatch.packCrate({ communityId, parcelIds: hundred, actionId: v7() });
  const scan = () =>
    wang.dispatch.scanParcel({ communityId, move, parcelCode: code, happenedAt, actionId: v7() });
  const two = await listIds(database, 200);
  const past = new Date(BENCH_NOW.getTime() - 12 * HOUR_MS).toISOString();
  const measured: [string, number][] = [
    ['one parcel ticked', await msOf(() => tick(two.slice(0, 1)))],
    ['a crate of 100 scanned', await msOf(scan)],
    ['200 parcels ticked', await msOf(() => tick(two))],
    ['where all were 12 hours ago', await msOf(() => lin.dispatch.countParcels({ communityId, at: past }))],
    ['where all are now', await msOf(() => lin.dispatch.countParcels({ communityId, at: null }))],
  ];
  await app.database.close();
  const base = measured[0]?.[1] ?? 1;
  return measured.map(([what, ms]) => ({ what, ms, ratio: Math.round((ms / base) * 100) / 100 }));
}
