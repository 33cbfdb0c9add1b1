import type { Suspension, SuspensionScope } from '@/contract/stations';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../../../db/database';
import type { Cursor } from '../../../kernel/paging';
import { Refusal } from '../../../kernel/refusal';

export interface SuspensionRow {
  id: string;
  scope: SuspensionScope;
  stationId: string | null;
  vehicleId: string | null;
  targetName: string | null;
  reason: string;
  begunAt: Date;
  expectedUntil: Date;
  endedAt: Date | null;
}

async function read(db: Database, communityId: string, rest: RawBuilder<unknown>): Promise<SuspensionRow[]> {
  const { rows } = await sql<SuspensionRow>`
    select s.id, s.scope, s.station_id, s.vehicle_id, coalesce(g.name, v.name) as target_name, s.reason, s.begun_at,
           s.expected_until, s.ended_at
      from suspensions s
      left join building_groups g on g.community_id = s.community_id and g.id = s.station_id
      left join vehicles v on v.community_id = s.community_id and v.id = s.vehicle_id
     where s.community_id = ${communityId} and ${rest}`.execute(db);
  return rows;
}

/** What stands still now. */
export const listOpen = (db: Database, communityId: string): Promise<SuspensionRow[]> =>
  read(db, communityId, sql`s.ended_at is null order by s.begun_at, s.id limit 300`);

/** What has stood still at some time since a moment. */
export const listSince = (db: Database, communityId: string, since: Date): Promise<SuspensionRow[]> =>
  read(
    db,
    communityId,
    sql`(s.ended_at is null or s.ended_at > ${since}) order by s.begun_at, s.id limit 300`,
  );

/** The latest first. */
export const listLatestFirst = (
  db: Database,
  communityId: string,
  after: Cursor | null,
  limit: number,
): Promise<SuspensionRow[]> =>
  read(
    db,
    communityId,
    sql`(${after?.at ?? null}::timestamptz is null
         or (s.begun_at, s.id) < (${after?.at ?? null}, ${after?.id ?? null}::uuid))
      order by s.begun_at desc, s.id desc limit ${limit}`,
  );

interface Going {
  stationId?: string | null;
  vehicleId?: string | null;
}

/** Of these suspensions the first that holds something to that station, or with that vehicle, at a moment. */
export const isHeld = (
  all: readonly SuspensionRow[],
  { stationId, vehicleId }: Going,
  at: Date,
): SuspensionRow | undefined =>
  all.find(
    ({ scope, begunAt, endedAt, ...its }) =>
      begunAt <= at &&
      (endedAt === null || at < endedAt) &&
      (scope === 'everything' ||
        (scope === 'station' ? its.stationId === stationId : its.vehicleId === vehicleId)),
  );

/** Nothing leaves that one of these holds at that moment: refuses CARRYING_SUSPENDED with the reason. */
export function refuseHeld(all: readonly SuspensionRow[], going: Going, at: Date): void {
  const held = isHeld(all, going, at);
  if (held) throw new Refusal('CARRYING_SUSPENDED', { reason: held.reason });
}

export interface NewSuspension {
  communityId: string;
  id: string;
  scope: SuspensionScope;
  stationId: string | null;
  vehicleId: string | null;
  reason: string;
  at: Date;
  by: string;
  expectedUntil: Date;
}

/** Begins one; false when the same stands still already. */
export async function begin(db: Database, s: NewSuspension): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into suspensions (community_id, id, scope, station_id, vehicle_id, reason, begun_at, begun_by,
                             expected_until)
    values (${s.communityId}, ${s.id}, ${s.scope}, ${s.stationId}, ${s.vehicleId}, ${s.reason}, ${s.at}, ${s.by},
            ${s.expectedUntil})
    on conflict do nothing`.execute(db);
  return numAffectedRows === 1n;
}

/** It lasts until another hour; one that has ended stays as it is. Undefined when there is none. */
export async function prolong(
  db: Database,
  communityId: string,
  id: string,
  expectedUntil: Date,
): Promise<SuspensionRow | undefined> {
  await sql`
    update suspensions set expected_until = ${expectedUntil}
     where community_id = ${communityId} and id = ${id} and ended_at is null`.execute(db);
  const [row] = await read(db, communityId, sql`s.id = ${id}`);
  return row;
}

/** Ends one; false when there is none. One that has ended keeps its time. */
export async function end(
  db: Database,
  communityId: string,
  id: string,
  { at, by }: { at: Date; by: string },
): Promise<boolean> {
  const { rows } = await sql`
    update suspensions set ended_at = coalesce(ended_at, greatest(${at}, begun_at)), ended_by = coalesce(ended_by, ${by})
     where community_id = ${communityId} and id = ${id} returning id`.execute(db);
  return rows.length > 0;
}

/** A suspension as the client gets it. */
export const toSuspension = ({ begunAt, expectedUntil, endedAt, ...row }: SuspensionRow): Suspension => ({
  ...row,
  begunAt: begunAt.toISOString(),
  expectedUntil: expectedUntil.toISOString(),
  endedAt: endedAt?.toISOString() ?? null,
});
