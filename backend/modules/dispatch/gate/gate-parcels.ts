import type { GateKind, GateState } from '@/contract/gate';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../../../db/database';
import type { Cursor } from '../../../kernel/paging';

interface NewParcel {
  communityId: string;
  id: string;
  householdId: string;
  kind: GateKind;
  liesAt: string;
  at: Date;
  by: string;
}

export const add = (db: Database, one: NewParcel) =>
  sql`insert into gate_parcels (community_id, id, household_id, kind, lies_at, registered_at, registered_by)
      values (${one.communityId}, ${one.id}, ${one.householdId}, ${one.kind}, ${one.liesAt}, ${one.at}, ${one.by})`.execute(
    db,
  );

/** Door `f` took what it was brought, or sent it back for good. */
const isSettled = sql`coalesce(is_delivered(f.outcome) or f.outcome = 'refused', false)`;

/** A parcel whose door `f` of run `r` brings it to the household, or did: it is not at the gate. */
const isCarried = sql`f.id is not null and (${isSettled} or (f.outcome is null and r.finished_at is null))`;

/** Parcels `g` with the door that carries them, if any. */
const withDoor = sql`gate_parcels g
  left join drop_offs f on f.community_id = g.community_id and f.id = g.drop_off_id
  left join delivery_runs r on r.community_id = f.community_id and r.id = f.run_id`;

/** Neither fetched nor delivered nor refused: it lies at the gate, is missing there, or is on its way. */
const isOpen = sql`g.fetched_at is null and not ${isSettled}`;

const state = sql`case when ${isCarried} then 'onRun' when g.missing_since is not null then 'missing' else 'waiting' end`;

export interface ParcelRow {
  id: string;
  householdId: string;
  placeLabel: string;
  kind: GateKind;
  liesAt: string;
  state: GateState;
  registeredAt: Date;
  registeredSealed: string | null;
  runNo: number | null;
  missingSince: Date | null;
}

const parcelColumns = sql`
  g.id, g.household_id, h.label as place_label, g.kind, g.lies_at, ${state} as state, g.registered_at,
  a.name_sealed as registered_sealed, case when ${isCarried} then r.run_no end as run_no, g.missing_since`;

async function read(db: Database, rest: RawBuilder<unknown>): Promise<ParcelRow[]> {
  const { rows } = await sql<ParcelRow>`
    select ${parcelColumns} from ${withDoor}
      join doors h on h.community_id = g.community_id and h.household_id = g.household_id
      left join accounts a on a.id = g.registered_by
     where ${isOpen} and ${rest}`.execute(db);
  return rows;
}

/** Medicine first, then the oldest; a page goes on behind the row of its cursor. */
export const listMedicineFirst = (
  db: Database,
  communityId: string,
  after: Cursor | null,
  limit: number,
): Promise<ParcelRow[]> =>
  read(
    db,
    sql`g.community_id = ${communityId}
        and (${after?.id ?? null}::uuid is null
             or (g.kind <> 'medicine', g.registered_at, g.id) > (
                  select l.kind <> 'medicine', l.registered_at, l.id from gate_parcels l
                   where l.community_id = ${communityId} and l.id = ${after?.id ?? null}::uuid))
        order by g.kind <> 'medicine', g.registered_at, g.id limit ${limit}`,
  );

/** Whether a household has a parcel that is still to be fetched or brought. */
export const hasOpen = (communityId: string, householdId: string) => sql`exists (
  select from ${withDoor}
   where g.community_id = ${communityId} and g.household_id = ${householdId} and ${isOpen})`;

export interface HeldParcel {
  id: string;
  householdId: string;
  kind: GateKind;
  roomNo: string;
  registeredAt: Date;
  isMissing: boolean;
}

/** Holds those of these parcels that lie at the gate, found or not, until the transaction ends. */
export async function holdAtGate(
  db: Database,
  communityId: string,
  parcelIds: readonly string[],
): Promise<HeldParcel[]> {
  await sql`select from gate_parcels where community_id = ${communityId} and id = any(${parcelIds}::uuid[])
             order by id for update`.execute(db);
  const { rows } = await sql<HeldParcel>`
    select g.id, g.household_id, g.kind, h.room_no, g.registered_at, g.missing_since is not null as is_missing
      from ${withDoor}
      join doors h on h.community_id = g.community_id and h.household_id = g.household_id
     where g.community_id = ${communityId} and g.id = any(${parcelIds}::uuid[])
       and g.fetched_at is null and not (${isCarried}) order by g.id`.execute(db);
  return rows;
}

/** How many parcels the list says lie at the gate: neither on a run nor missing. */
export async function countListed(db: Database, communityId: string): Promise<number> {
  const { rows } = await sql<{ listed: number }>`
    select count(*)::int as listed from ${withDoor}
     where g.community_id = ${communityId} and g.fetched_at is null and g.missing_since is null
       and not (${isCarried})`.execute(db);
  return rows[0]?.listed ?? 0;
}

interface Loaded {
  parcelId: string;
  dropOffId: string;
}

/** The parcels go with these doors now. */
export const load = (
  db: Database,
  communityId: string,
  loaded: readonly Loaded[],
  { at, by }: { at: Date; by: string },
) =>
  sql`update gate_parcels g set drop_off_id = x."dropOffId", taken_at = ${at}, taken_by = ${by}, missing_since = null
        from jsonb_to_recordset(${JSON.stringify(loaded)}::jsonb) as x ("parcelId" uuid, "dropOffId" uuid)
       where g.community_id = ${communityId} and g.id = x."parcelId"`.execute(db);

export const fetch = (
  db: Database,
  communityId: string,
  parcelId: string,
  { at, by, byNeighbour }: { at: Date; by: string; byNeighbour: boolean },
) =>
  sql`update gate_parcels set fetched_at = ${at}, fetched_by = ${by}, by_neighbour = ${byNeighbour}, missing_since = null
       where community_id = ${communityId} and id = ${parcelId}`.execute(db);

/** Not found when a shift was handed over, or found again (null). */
export const setMissing = (
  db: Database,
  communityId: string,
  parcelIds: readonly string[],
  since: Date | null,
) =>
  sql`update gate_parcels set missing_since = ${since}
       where community_id = ${communityId} and id = any(${parcelIds}::uuid[])`.execute(db);
