import type { ControlLevel } from '@/domain/control-level';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { Cursor } from '../../../kernel/paging';

export interface NewLevel {
  id: string;
  buildingId: string;
  level: ControlLevel;
  startsAt: Date;
  setAt: Date;
  setBy: string;
  /** How long the roll-call is open that begins with it; null: none. */
  rollCallMinutes: number | null;
}

/** Adds a change of level for each of these buildings; answers how many of them there are. */
export async function addAll(
  db: Database,
  communityId: string,
  changes: readonly NewLevel[],
): Promise<number> {
  const added = await sql`
    insert into control_levels (community_id, id, building_id, level, starts_at, set_at, set_by, roll_call_minutes)
    select ${communityId}, x.id, b.id, x.level, x."startsAt", x."setAt", x."setBy", x."rollCallMinutes"
      from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb)
           as x (id uuid, "buildingId" uuid, level text, "startsAt" timestamptz, "setAt" timestamptz, "setBy" uuid,
                 "rollCallMinutes" smallint)
      join buildings b on b.community_id = ${communityId} and b.id = x."buildingId"`.execute(db);
  return Number(added.numAffectedRows ?? 0n);
}

/** A change, held until the transaction ends. */
export async function hold(
  db: Database,
  communityId: string,
  id: string,
): Promise<{ startsAt: Date; recalledAt: Date | null } | undefined> {
  const { rows } = await sql<{ startsAt: Date; recalledAt: Date | null }>`
    select starts_at, recalled_at from control_levels
     where community_id = ${communityId} and id = ${id} for update`.execute(db);
  return rows[0];
}

export const recall = (db: Database, communityId: string, id: string, { at, by }: { at: Date; by: string }) =>
  sql`update control_levels set recalled_at = ${at}, recalled_by = ${by}
       where community_id = ${communityId} and id = ${id}`.execute(db);

/** Recalls those of some changes that are not in force yet and stand. */
export const recallAll = (
  db: Database,
  communityId: string,
  ids: readonly string[],
  { at, by }: { at: Date; by: string },
) =>
  sql`
    update control_levels set recalled_at = ${at}, recalled_by = ${by}
     where community_id = ${communityId} and id = any(${ids}::uuid[]) and recalled_at is null
       and starts_at > ${at}`.execute(db);

export interface LevelRow {
  id: string;
  buildingId: string;
  buildingNo: string;
  level: ControlLevel;
  startsAt: Date;
  setAt: Date;
  setBySealed: string;
  recalledAt: Date | null;
  recalledBySealed: string | null;
}

/** All that was ever set, the latest to come into force first. */
export async function listLatestFirst(
  db: Database,
  {
    communityId,
    buildingId,
    after,
    limit,
  }: {
    communityId: string;
    buildingId: string | undefined;
    after: Cursor | null;
    limit: number;
  },
): Promise<LevelRow[]> {
  const { rows } = await sql<LevelRow>`
    select c.id, c.building_id, b.building_no, c.level, c.starts_at,
           c.set_at, a.name_sealed as set_by_sealed, c.recalled_at,
           r.name_sealed as recalled_by_sealed
      from control_levels c
      join buildings b on b.community_id = c.community_id and b.id = c.building_id
      join accounts a on a.id = c.set_by
      left join accounts r on r.id = c.recalled_by
     where c.community_id = ${communityId}
       and (${buildingId ?? null}::uuid is null or c.building_id = ${buildingId ?? null}::uuid)
       and (${after?.at ?? null}::timestamptz is null
            or (c.starts_at, c.id) < (${after?.at ?? null}, ${after?.id ?? null}::uuid))
     order by c.starts_at desc, c.id desc limit ${limit}`.execute(db);
  return rows;
}

/** A change that has come into force for a building and of which its households have not been told. */
export interface DueLevel {
  communityId: string;
  buildingId: string;
  changeId: string;
  level: ControlLevel;
  /** What the households were last told; lockdown when never anything. */
  formerLevel: ControlLevel;
}

/** Communities in which a change has come into force and nobody was told, the longest waiting first. */
export async function listCommunitiesDue(db: Database, now: Date): Promise<string[]> {
  const { rows } = await sql<{ communityId: string }>`
    select community_id from control_levels
     where told_at is null and recalled_at is null and starts_at <= ${now}
     group by community_id order by min(starts_at)`.execute(db);
  return rows.map(({ communityId }) => communityId);
}

/** Takes a building whose level has changed and marks all its changes up to now as told; undefined: no more. */
export async function takeDue(db: Database, communityId: string, now: Date): Promise<DueLevel | undefined> {
  const { rows } = await sql<DueLevel>`
    with first as (
      select c.building_id
        from control_levels c join buildings b on b.community_id = c.community_id and b.id = c.building_id
       where c.community_id = ${communityId} and c.told_at is null and c.recalled_at is null
         and c.starts_at <= ${now}
       order by c.starts_at, c.id limit 1 for no key update of b skip locked),
    former as (
      select coalesce((select c.level from control_levels c, first f
                        where c.community_id = ${communityId} and c.building_id = f.building_id
                          and c.told_at is not null order by c.starts_at desc, c.id desc limit 1), 'lockdown') as level),
    due as (
      update control_levels c set told_at = ${now} from first f
       where c.community_id = ${communityId} and c.building_id = f.building_id
         and c.told_at is null and c.recalled_at is null and c.starts_at <= ${now}
      returning c.community_id, c.building_id, c.id, c.level, c.starts_at)
    select due.community_id, due.building_id, due.id as change_id, due.level,
           former.level as former_level
      from due, former order by due.starts_at desc, due.id desc limit 1`.execute(db);
  return rows[0];
}
