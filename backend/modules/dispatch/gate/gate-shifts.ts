import { sql } from 'kysely';
import type { GateKind } from '@/contract/gate';
import type { Database } from '../../../db/database';
import type { Cursor } from '../../../kernel/paging';

interface NewShift {
  communityId: string;
  id: string;
  listed: number;
  counted: number;
  extra: number;
  missing: readonly string[];
  at: Date;
  by: string;
}

/** Two who hand over at once wait for each other: the second finds what the first has written. */
export const holdGate = (db: Database, communityId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`gate:${communityId}`}, 0))`.execute(db);

export const add = (db: Database, one: NewShift) =>
  sql`insert into gate_shifts (community_id, id, handed_at, handed_by, listed, counted, extra, missing)
      values (${one.communityId}, ${one.id}, ${one.at}, ${one.by}, ${one.listed}, ${one.counted}, ${one.extra},
              ${one.missing}::uuid[])`.execute(db);

interface Shift {
  handedBy: string;
  takenAt: Date | null;
  takenBy: string | null;
  /** Nobody has handed the gate over since. */
  isNewest: boolean;
}

/** Who handed over and who took over; undefined when there is no such shift. */
export async function find(db: Database, communityId: string, shiftId: string): Promise<Shift | undefined> {
  const { rows } = await sql<Shift>`
    select s.handed_by, s.taken_at, s.taken_by,
           not exists (select from gate_shifts later
                        where later.community_id = ${communityId}
                          and (later.handed_at, later.id) > (s.handed_at, s.id)) as is_newest
      from gate_shifts s
     where s.community_id = ${communityId} and s.id = ${shiftId}`.execute(db);
  return rows[0];
}

export const take = (
  db: Database,
  { communityId, shiftId }: { communityId: string; shiftId: string },
  { at, by }: { at: Date; by: string },
) =>
  sql`update gate_shifts set taken_at = ${at}, taken_by = ${by}
       where community_id = ${communityId} and id = ${shiftId}`.execute(db);

export interface ShiftRow {
  id: string;
  handedAt: Date;
  handedBy: string;
  handedSealed: string | null;
  takenAt: Date | null;
  takenSealed: string | null;
  listed: number;
  counted: number;
  extra: number;
  missing: { label: string; kind: GateKind }[];
}

export async function listNewestFirst(
  db: Database,
  communityId: string,
  after: Cursor | null,
  limit: number,
): Promise<ShiftRow[]> {
  const { rows } = await sql<ShiftRow>`
    select s.id, s.handed_at, s.handed_by, a.name_sealed as handed_sealed, s.taken_at,
           t.name_sealed as taken_sealed, s.listed, s.counted, s.extra,
           coalesce((select json_agg(json_build_object('label', h.label, 'kind', g.kind) order by g.registered_at, g.id)
                       from gate_parcels g
                       join doors h on h.community_id = g.community_id and h.household_id = g.household_id
                      where g.community_id = s.community_id and g.id = any(s.missing)), '[]') as missing
      from gate_shifts s
      left join accounts a on a.id = s.handed_by
      left join accounts t on t.id = s.taken_by
     where s.community_id = ${communityId}
       and (${after?.at ?? null}::timestamptz is null
            or (s.handed_at, s.id) < (${after?.at ?? null}, ${after?.id ?? null}::uuid))
     order by s.handed_at desc, s.id desc limit ${limit}`.execute(db);
  return rows;
}
