import { sql } from 'kysely';
import type { Context } from '../../kernel/context';
import { Refusal } from '../../kernel/refusal';

export interface HomePlace {
  householdId: string;
  label: string;
  communityName: string;
  buildingId: string;
  entranceId: string;
}

/** Where the household lives. Refuses NOT_FOUND. */
export async function homePlace(
  ctx: Context,
  { communityId, householdId }: { communityId: string; householdId: string },
): Promise<HomePlace> {
  const { rows } = await sql<HomePlace>`
    select h.id as "householdId", concat(b.building_no, '号楼 ', e.entrance_no, '单元 ', h.room_no) as label,
           c.name as "communityName", b.id as "buildingId", e.id as "entranceId"
      from households h
      join entrances e on e.community_id = h.community_id and e.id = h.entrance_id
      join buildings b on b.community_id = e.community_id and b.id = e.building_id
      join communities c on c.id = h.community_id
     where h.community_id = ${communityId} and h.id = ${householdId}`.execute(ctx.db);
  const [place] = rows;
  if (!place) throw new Refusal('NOT_FOUND');
  return place;
}
