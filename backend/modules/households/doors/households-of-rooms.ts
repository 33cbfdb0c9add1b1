import { sql } from 'kysely';
import type { Database } from '../../../db/database';

interface Room {
  entranceId: string;
  /** As it stands on the door. */
  roomNo: string;
}

/** The households behind each of these doors now, in the order of the doors; none where there is no such door. */
export async function householdsOfRooms(
  db: Database,
  communityId: string,
  rooms: readonly Room[],
): Promise<string[][]> {
  const asked = JSON.stringify(rooms.map((room, at) => ({ ...room, at })));
  const { rows } = await sql<{ ids: string[] }>`
    select coalesce(array_agg(h.id order by h.room_no) filter (where h.id is not null), '{}') as ids
      from jsonb_to_recordset(${asked}::jsonb) as x (at integer, "entranceId" uuid, "roomNo" text)
      left join dwellings d on d.community_id = ${communityId} and d.entrance_id = x."entranceId"
           and d.room_no = x."roomNo"
      left join households h on h.community_id = d.community_id and h.dwelling_id = d.id and h.ended_at is null
     group by x.at order by x.at`.execute(db);
  return rows.map(({ ids }) => ids);
}
