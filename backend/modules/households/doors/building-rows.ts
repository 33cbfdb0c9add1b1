import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { walking } from '../../../db/doors';

/** An entrance as people call it. */
export interface EntranceNo {
  buildingNo: string;
  entranceNo: string;
}

/** An entrance with its ids. */
export interface KnownEntrance extends EntranceNo {
  buildingId: string;
  entranceId: string;
}

/** Adds the buildings that are not there yet. */
export const addBuildings = (
  db: Database,
  communityId: string,
  buildings: readonly { id: string; buildingNo: string }[],
) =>
  sql`insert into buildings (community_id, id, building_no, position)
      select ${communityId}, x.id, x."buildingNo", 0
        from jsonb_to_recordset(${JSON.stringify(buildings)}::jsonb) as x (id uuid, "buildingNo" text)
      on conflict (community_id, building_no) do nothing`.execute(db);

/** Adds the entrances that their buildings do not have yet. */
export const addEntrances = (
  db: Database,
  communityId: string,
  entrances: readonly (EntranceNo & { id: string })[],
) =>
  sql`insert into entrances (community_id, id, building_id, entrance_no, position)
      select ${communityId}, x.id, b.id, x."entranceNo", 0
        from jsonb_to_recordset(${JSON.stringify(entrances)}::jsonb)
             as x (id uuid, "buildingNo" text, "entranceNo" text)
        join buildings b on b.community_id = ${communityId} and b.building_no = x."buildingNo"
      on conflict (community_id, building_id, entrance_no) do nothing`.execute(db);

/** '3甲' comes after '3', '10' after '9', names without a number last. */
const naturalOrder = (column: string) =>
  sql`coalesce(substring(${sql.ref(column)} from '^[0-9]{1,6}')::integer, 1000000), ${sql.ref(column)} collate "C"`;

/** Numbers buildings and entrances anew, in their natural order. */
export async function putInOrder(db: Database, communityId: string): Promise<void> {
  await sql`
    update buildings b set position = n.position
      from (select id, row_number() over (order by ${naturalOrder('building_no')}) as position
              from buildings where community_id = ${communityId}) n
     where b.community_id = ${communityId} and b.id = n.id and b.position <> n.position`.execute(db);
  await sql`
    update entrances e set position = n.position
      from (select id, row_number() over (partition by building_id order by ${naturalOrder('entrance_no')}) as position
              from entrances where community_id = ${communityId}) n
     where e.community_id = ${communityId} and e.id = n.id and e.position <> n.position`.execute(db);
}

/** All entrances in that order. */
export async function listEntrances(db: Database, communityId: string): Promise<KnownEntrance[]> {
  const { rows } = await sql<KnownEntrance>`
    select e.building_id, e.building_no, e.entrance_id,
           e.entrance_no
      from entrance_places e
     where e.community_id = ${communityId} order by ${walking('e')}, e.entrance_id`.execute(db);
  return rows;
}
