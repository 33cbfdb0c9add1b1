import { sql } from 'kysely';
import type { Database } from '../../../db/database';

export interface NewDwelling {
  id: string;
  entranceId: string;
  floor: number | null;
  roomNo: string;
}

/** Adds flats that are not there yet. */
export const addAll = (db: Database, communityId: string, dwellings: readonly NewDwelling[]) =>
  sql`insert into dwellings (community_id, id, entrance_id, floor, room_no)
      select ${communityId}, x.id, x."entranceId", x.floor, x."roomNo"
        from jsonb_to_recordset(${JSON.stringify(dwellings)}::jsonb)
             as x (id uuid, "entranceId" uuid, floor integer, "roomNo" text)`.execute(db);

/** How many flats the fullest of these entrances has. */
export async function countOfFullest(
  db: Database,
  communityId: string,
  entranceIds: readonly string[],
): Promise<number> {
  const { rows } = await sql<{ most: number }>`
    select coalesce(max(n), 0)::integer as most
      from (select count(*) as n from dwellings
             where community_id = ${communityId} and entrance_id = any(${entranceIds}::uuid[])
             group by entrance_id) e`.execute(db);
  return rows[0]?.most ?? 0;
}

/** Writes the floors of the flats in which these households live. */
export const setFloors = (
  db: Database,
  communityId: string,
  floors: readonly { householdId: string; floor: number | null }[],
) =>
  sql`update dwellings d set floor = x.floor
        from jsonb_to_recordset(${JSON.stringify(floors)}::jsonb) as x ("householdId" uuid, floor integer),
             households h
       where h.community_id = ${communityId} and h.id = x."householdId"
         and d.community_id = h.community_id and d.id = h.dwelling_id
         and d.floor is distinct from x.floor`.execute(db);

/** A flat, held so that two who add a household to it come one after the other. */
export async function hold(
  db: Database,
  communityId: string,
  id: string,
): Promise<{ entranceId: string; roomNo: string } | undefined> {
  const { rows } = await sql<{ entranceId: string; roomNo: string }>`
    select entrance_id, room_no from dwellings
     where community_id = ${communityId} and id = ${id} for update`.execute(db);
  return rows[0];
}
