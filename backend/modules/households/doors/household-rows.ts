import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../../../db/database';
import { householdTableList } from '../../../db/household-tables';

/** What is known of a household that stands in its row itself. */
export interface RowValues {
  residentCount?: number | null;
  isVacant?: boolean;
  tenure?: string | null;
  remarkSealed?: string | null;
}

export interface NewHousehold extends RowValues {
  id: string;
  dwellingId: string;
  roomNo: string;
  /** Null for one that was there before anybody wrote it down. */
  beganAt: Date | null;
}

/** Adds households to flats, each on the floor of its flat. */
export const addAll = (db: Database, communityId: string, households: readonly NewHousehold[]) =>
  sql`insert into households (community_id, id, entrance_id, dwelling_id, floor, room_no, began_at,
                              resident_count, is_vacant, tenure, remark_sealed)
      select d.community_id, x.id, d.entrance_id, d.id, coalesce(d.floor, 0), x."roomNo", x."beganAt",
             x."residentCount", coalesce(x."isVacant", false), x.tenure, x."remarkSealed"
        from jsonb_to_recordset(${JSON.stringify(households)}::jsonb)
             as x (id uuid, "dwellingId" uuid, "roomNo" text, "beganAt" timestamptz, "residentCount" integer,
                   "isVacant" boolean, tenure text, "remarkSealed" text)
        join dwellings d on d.community_id = ${communityId} and d.id = x."dwellingId"`.execute(db);

/** A value that is not there stays as it is. */
export interface RowChange {
  householdId: string;
  values: RowValues;
}

/** Writes those values. */
export const changeAll = (db: Database, communityId: string, changes: readonly RowChange[]) =>
  sql`update households h
         set resident_count = case when jsonb_exists(x.values, 'residentCount')
                                   then (x.values->>'residentCount')::integer else h.resident_count end,
             is_vacant = coalesce((x.values->>'isVacant')::boolean, h.is_vacant),
             tenure = case when jsonb_exists(x.values, 'tenure') then x.values->>'tenure' else h.tenure end,
             remark_sealed = case when jsonb_exists(x.values, 'remarkSealed')
                                  then x.values->>'remarkSealed' else h.remark_sealed end
        from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as x ("householdId" uuid, values jsonb)
       where h.community_id = ${communityId} and h.id = x."householdId"`.execute(db);

/** Brings the floor of all who live in the flats of these households to that of their flat. */
export const followDwellings = (db: Database, communityId: string, householdIds: readonly string[]) =>
  sql`update households h set floor = coalesce(d.floor, 0)
        from households one
        join dwellings d on d.community_id = one.community_id and d.id = one.dwelling_id
       where one.community_id = ${communityId} and one.id = any(${householdIds}::uuid[])
         and h.community_id = d.community_id and h.dwelling_id = d.id
         and h.floor is distinct from coalesce(d.floor, 0)`.execute(db);

/** What stands on the doors of a flat now. */
export async function listRoomNos(db: Database, communityId: string, dwellingId: string): Promise<string[]> {
  const { rows } = await sql<{ roomNo: string }>`
    select room_no from households
     where community_id = ${communityId} and dwelling_id = ${dwellingId} and ended_at is null`.execute(db);
  return rows.map(({ roomNo }) => roomNo);
}

interface Home {
  communityId: string;
  householdId: string;
}

export interface HeldHousehold {
  dwellingId: string;
  roomNo: string;
  isVacant: boolean;
}

const heldBy = async (db: Database, { communityId, householdId }: Home, lock: RawBuilder<unknown>) => {
  const { rows } = await sql<HeldHousehold>`
    select dwelling_id, room_no, is_vacant from households
     where community_id = ${communityId} and id = ${householdId} and ended_at is null ${lock}`.execute(db);
  return rows[0];
};

/** A household that has not ended. */
export const find = (db: Database, home: Home): Promise<HeldHousehold | undefined> => heldBy(db, home, sql``);

/** The same, held: what begins for it at this moment waits (0021_moving.sql). */
export const hold = (db: Database, home: Home): Promise<HeldHousehold | undefined> =>
  heldBy(db, home, sql`for update`);

/** From now on it is over. */
export const end = (db: Database, { communityId, householdId }: Home, now: Date) =>
  sql`update households set ended_at = ${now}
       where community_id = ${communityId} and id = ${householdId} and ended_at is null`.execute(db);

/** What of a household is not over yet, as keys of texts.open. */
export async function listOpenAffairs(db: Database, { communityId, householdId }: Home): Promise<string[]> {
  const { rows } = await sql<{ affair: string }>`${sql.join(
    householdTableList.flatMap(({ table, affair }) =>
      affair
        ? [
            sql`select ${affair.word}::text as affair where exists (select from ${sql.table(table)} t
                 where t.community_id = ${communityId} and t.household_id = ${householdId} and ${affair.isOpen})`,
          ]
        : [],
    ),
    sql` union all `,
  )}`.execute(db);
  return rows.map(({ affair }) => affair);
}

const isToForget = (before: Date) =>
  sql`ended_at is not null and ended_at <= ${before} and forgotten_at is null`;

/** Communities with households that ended before that moment and are not forgotten, the longest waiting first. */
export async function listCommunitiesToForget(db: Database, before: Date): Promise<string[]> {
  const { rows } = await sql<{ communityId: string }>`
    select community_id from households where ${isToForget(before)}
     group by community_id order by min(ended_at)`.execute(db);
  return rows.map(({ communityId }) => communityId);
}

/** Takes households of a community that ended before that moment, the oldest first, and forgets what their rows say of people. */
export async function takeToForget(
  db: Database,
  communityId: string,
  { before, now, most }: { before: Date; now: Date; most: number },
): Promise<string[]> {
  const { rows } = await sql<{ householdId: string }>`
    with due as materialized (
      select id from households where community_id = ${communityId} and ${isToForget(before)}
       order by ended_at limit ${most} for update skip locked)
    update households h set remark_sealed = null, forgotten_at = ${now}
      from due
     where h.community_id = ${communityId} and h.id = due.id
    returning h.id as household_id`.execute(db);
  return rows.map(({ householdId }) => householdId);
}
