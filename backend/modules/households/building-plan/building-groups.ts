import type { BuildingGroup, BuildingGroupKind } from '@/contract/places';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';

/** Phases, groups and stations of a community, each with its buildings in their order. */
export async function list(db: Database, communityId: string): Promise<BuildingGroup[]> {
  const { rows } = await sql<BuildingGroup>`
    select g.id, g.kind, g.name,
           coalesce(json_agg(b.id order by b.position) filter (where b.id is not null), '[]') as building_ids
      from building_groups g
      left join building_group_members m on m.community_id = g.community_id and m.group_id = g.id
      left join buildings b on b.community_id = m.community_id and b.id = m.building_id
     where g.community_id = ${communityId} and g.ended_at is null
     group by g.community_id, g.id order by g.kind, g.created_at, g.id limit 200`.execute(db);
  return rows;
}

interface GroupName {
  communityId: string;
  groupId: string;
  kind: BuildingGroupKind;
  name: string;
}

/** Adds a group, or takes one of that name up again that had ended. Answers its id; null when the name is in use. */
export async function add(
  db: Database,
  { communityId, ...group }: GroupName,
  at: Date,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    insert into building_groups as g (community_id, id, kind, name, created_at)
    values (${communityId}, ${group.groupId}, ${group.kind}, ${group.name}, ${at})
    on conflict (community_id, kind, name) do update set ended_at = null where g.ended_at is not null
    returning id`.execute(db);
  return rows[0]?.id ?? null;
}

/** Names a group anew; false when another of its kind has the name. */
export async function rename(db: Database, { communityId, ...group }: GroupName): Promise<boolean> {
  const renamed = await sql`
    update building_groups g set name = ${group.name}
     where g.community_id = ${communityId} and g.id = ${group.groupId}
       and not exists (select from building_groups o where o.community_id = g.community_id and o.kind = g.kind
                          and o.name = ${group.name} and o.id <> g.id)`.execute(db);
  return renamed.numAffectedRows === 1n;
}

/** Makes the buildings of a group equal to these; they leave their former phase or station. Answers how many there are. */
export async function setMembers(
  db: Database,
  { communityId, groupId, kind }: Omit<GroupName, 'name'>,
  buildingIds: readonly string[],
): Promise<number> {
  await sql`
    delete from building_group_members
     where community_id = ${communityId} and (group_id = ${groupId}
       or (kind = ${kind} and kind <> 'group' and building_id = any(${buildingIds}::uuid[])))`.execute(db);
  const added = await sql`
    insert into building_group_members (community_id, group_id, kind, building_id)
    select ${communityId}, ${groupId}, ${kind}, b.id from buildings b
     where b.community_id = ${communityId} and b.id = any(${buildingIds}::uuid[])`.execute(db);
  return Number(added.numAffectedRows ?? 0n);
}

/** Its buildings stay. A station is kept as ended: its trips and its former service name it. */
export async function remove(db: Database, communityId: string, groupId: string, at: Date): Promise<void> {
  const it = sql`community_id = ${communityId} and id = ${groupId}`;
  await sql`delete from building_group_members
             where community_id = ${communityId} and group_id = ${groupId}`.execute(db);
  await sql`update building_groups set ended_at = ${at}
             where ${it} and kind = 'station' and ended_at is null`.execute(db);
  await sql`delete from building_groups where ${it} and kind <> 'station'`.execute(db);
}
