import { sql } from 'kysely';
import type { Database } from '../../../db/database';

interface BuildingWithEntrances {
  buildingNo: string;
  entrances: { id: string; entranceNo: string }[];
}

/** A building with its entrances, for whoever stands before it; nothing of what is inside. */
export async function findBuilding(
  db: Database,
  { communityId, buildingId }: { communityId: string; buildingId: string },
): Promise<BuildingWithEntrances | undefined> {
  const { rows } = await sql<BuildingWithEntrances>`
    select b.building_no, coalesce((select json_agg(json_build_object('id', e.id, 'entranceNo',
             e.entrance_no) order by e.position) from entrances e
             where e.community_id = b.community_id and e.building_id = b.id), '[]') as entrances
      from buildings b where b.community_id = ${communityId} and b.id = ${buildingId}`.execute(db);
  return rows[0];
}
