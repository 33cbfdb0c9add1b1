import type { DropOffOutcome } from '@/contract/dispatch';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { claiming, type Claim } from '../../../kernel/actions';
import type { HeldRun } from '../runs/runs';

/** A door that is held until the transaction ends, so that the phone and the paper meet one after the other. */
export interface HeldDoor {
  dropOffId: string;
  householdId: string;
  roomNo: string;
  outcome: DropOffOutcome | null;
  confirmedAt: Date | null;
  confirmedBy: string | null;
  /** The orders whose pieces it carries. */
  orderIds: string[];
  /** Handed over by the household's code only. */
  needsCode: boolean;
  /** A neighbour has fetched it. */
  byNeighbour: boolean;
}

/** The orders whose pieces drop-off `f` carries. */
export const ordersCarried = sql`
  array(select distinct x.order_id from drop_off_lines x
         where x.community_id = f.community_id and x.drop_off_id = f.id)`;

/** The runs that doors belong to; asked before anything is held, so that the run is always held first. */
export async function findRunIds(
  db: Database,
  communityId: string,
  dropOffIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ runId: string }>`
    select distinct run_id from drop_offs
     where community_id = ${communityId} and id = any(${dropOffIds}::uuid[])`.execute(db);
  return rows.map((row) => row.runId);
}

const hold = async (
  db: Database,
  communityId: string,
  which: ReturnType<typeof sql>,
): Promise<HeldDoor[]> => {
  const { rows } = await sql<HeldDoor>`
    select f.id as drop_off_id, f.household_id, h.room_no, f.outcome,
           f.confirmed_at, f.confirmed_by, f.needs_code, f.by_neighbour, ${ordersCarried} as order_ids
      from drop_offs f join households h on h.community_id = f.community_id and h.id = f.household_id
     where f.community_id = ${communityId} and ${which} order by f.id for update of f`.execute(db);
  return rows;
};

/** A door and its run as a deed finds them. */
export interface DoorOfDeed extends HeldDoor, HeldRun {
  /** False when the very deed was done before. */
  isClaimed: boolean;
}

/**
 * Claims the deed and holds the door with its run, the run first, in one message; undefined when there is no such door.
 */
export async function claimAndHold(
  db: Database,
  claim: Claim,
  { communityId, dropOffId }: { communityId: string; dropOffId: string },
): Promise<DoorOfDeed | undefined> {
  const { rows } = await sql<DoorOfDeed>`/* kept */
    with claimed as (${claiming(claim)})
    select c.is_claimed, f.id as drop_off_id, f.household_id, h.room_no, f.outcome, f.confirmed_at, f.confirmed_by,
           f.needs_code, f.by_neighbour, ${ordersCarried} as order_ids, r.kind, r.run_no, r.created_at, r.volunteer_id, r.accepted_at,
           r.departed_at, r.finished_at
      from (select exists (select from claimed) as is_claimed) c
     cross join drop_offs f
      join delivery_runs r on r.community_id = f.community_id and r.id = f.run_id
      join households h on h.community_id = f.community_id and h.id = f.household_id
     where f.community_id = ${communityId} and f.id = ${dropOffId}
       for key share of r for update of f`.execute(db);
  return rows[0];
}

export const holdThese = (db: Database, communityId: string, dropOffIds: readonly string[]) =>
  hold(db, communityId, sql`f.id = any(${dropOffIds}::uuid[])`);

/** The doors of a run at which nothing was recorded yet, of all entrances or of one. */
export const holdOpen = (
  db: Database,
  communityId: string,
  runId: string,
  entranceId: string | null = null,
) =>
  hold(
    db,
    communityId,
    sql`f.run_id = ${runId} and f.outcome is null
        and (${entranceId}::uuid is null or h.entrance_id = ${entranceId}::uuid)`,
  );

/** The doors stand as if nobody had been there. */
export const reopen = (db: Database, communityId: string, dropOffIds: readonly string[]) =>
  sql`update drop_offs set outcome = null, note = null, picture_id = null, happened_at = null, confirmed_at = null,
             confirmed_by = null, entered_from = 'phone', by_code = false, by_neighbour = false
       where community_id = ${communityId} and id = any(${dropOffIds}::uuid[])`.execute(db);

/** Notes that these households are told to listen; answers those that had not been told before. */
export async function markAnnounced(
  db: Database,
  communityId: string,
  dropOffIds: readonly string[],
  at: Date,
): Promise<string[]> {
  const { rows } = await sql<{ householdId: string }>`
    update drop_offs set announced_at = ${at}
     where community_id = ${communityId} and id = any(${dropOffIds}::uuid[]) and announced_at is null
    returning household_id`.execute(db);
  return rows.map((row) => row.householdId);
}

/** Of which of these doors the household has spoken: it has acknowledged a piece, or says that one is wrong. */
export async function findSpokenOf(
  db: Database,
  communityId: string,
  dropOffIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct x.drop_off_id as id from drop_off_lines x
     where x.community_id = ${communityId} and x.drop_off_id = any(${dropOffIds}::uuid[])
       and (x.acknowledged_at is not null or exists (
             select from disputes d
              where d.community_id = x.community_id and d.order_id = x.order_id and d.product_id = x.product_id
                and is_open_dispute(d.answered_at, d.withdrawn_at)))`.execute(db);
  return rows.map((row) => row.id);
}

/** How many lines these doors carry. */
export async function countLines(
  db: Database,
  communityId: string,
  dropOffIds: readonly string[],
): Promise<number> {
  const { rows } = await sql<{ lines: number }>`
    select count(*)::int as lines from drop_off_lines
     where community_id = ${communityId} and drop_off_id = any(${dropOffIds}::uuid[])`.execute(db);
  return rows[0]?.lines ?? 0;
}
