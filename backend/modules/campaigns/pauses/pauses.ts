import type { PauseReason } from '@/contract/pauses';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';

export interface NewPause {
  communityId: string;
  id: string;
  /** One of the two is null. */
  householdId: string | null;
  buildingId: string | null;
  reason: PauseReason;
  untilOn: string | null;
  noteSealed: string | null;
  beganAt: Date;
  beganBy: string;
}

export interface PauseRow {
  id: string;
  householdId: string | null;
  buildingId: string | null;
  placeLabel: string;
  reason: PauseReason;
  untilOn: string | null;
  noteSealed: string | null;
  beganAt: Date;
  nameSealed: string;
}

/** Begins a pause, unless as many as `most` stand at its place already: then false. */
export async function insert(db: Database, one: NewPause, most: number): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into household_pauses (community_id, id, household_id, building_id, reason, until_on, note_sealed, began_at,
                                  began_by)
    select ${one.communityId}, ${one.id}, ${one.householdId}::uuid, ${one.buildingId}::uuid, ${one.reason},
           ${one.untilOn}::date, ${one.noteSealed}, ${one.beganAt}::timestamptz, ${one.beganBy}::uuid
     where ${most} > (select count(*) from household_pauses p
                       where p.community_id = ${one.communityId} and p.lifted_at is null
                         and (p.household_id = ${one.householdId} or p.building_id = ${one.buildingId}))`.execute(
    db,
  );
  return numAffectedRows === 1n;
}

/** The pauses of a household that are not lifted, its own and those of its building, also such as are over by their day. */
export async function listOf(
  db: Database,
  { communityId, householdId }: { communityId: string; householdId: string },
): Promise<PauseRow[]> {
  const { rows } = await sql<PauseRow>`
    select p.id, p.household_id, p.building_id,
           case when p.household_id is null then building_name(d.building_no) else d.label end as place_label,
           p.reason, p.until_on::text as until_on, p.note_sealed, p.began_at,
           a.name_sealed
      from doors d
      join household_pauses p on p.community_id = d.community_id and p.lifted_at is null
       and (p.household_id = d.household_id or p.building_id = d.building_id)
      join accounts a on a.id = p.began_by
     where d.community_id = ${communityId} and d.household_id = ${householdId}
     order by p.began_at, p.id limit 20`.execute(db);
  return rows;
}

/** The pauses of whole buildings that are not lifted, in walking order, also such as are over by their day. */
export async function listOfBuildings(db: Database, communityId: string): Promise<PauseRow[]> {
  const { rows } = await sql<PauseRow>`
    select p.id, p.household_id, p.building_id, building_name(b.building_no) as place_label,
           p.reason, p.until_on::text as until_on, p.note_sealed, p.began_at, a.name_sealed
      from household_pauses p
      join buildings b on b.community_id = p.community_id and b.id = p.building_id
      join accounts a on a.id = p.began_by
     where p.community_id = ${communityId} and p.lifted_at is null
     order by b.position, b.id, p.began_at, p.id limit 300`.execute(db);
  return rows;
}

/** The place of a pause, lifted or not; undefined when there is none of this id. */
export async function find(
  db: Database,
  communityId: string,
  pauseId: string,
): Promise<{ householdId: string | null; buildingId: string | null } | undefined> {
  const { rows } = await sql<{ householdId: string | null; buildingId: string | null }>`
    select p.household_id, p.building_id from household_pauses p
     where p.community_id = ${communityId} and p.id = ${pauseId}`.execute(db);
  return rows[0];
}

/** Lifts a pause; one that is lifted already stays as it is. */
export const lift = (
  db: Database,
  { communityId, pauseId }: { communityId: string; pauseId: string },
  { by, at }: { by: string; at: Date },
) =>
  sql`
    update household_pauses set lifted_at = ${at}, lifted_by = ${by}
     where community_id = ${communityId} and id = ${pauseId} and lifted_at is null`.execute(db);
