import { sql } from 'kysely';
import type { Context } from '../../kernel/context';
import { Refusal } from '../../kernel/refusal';
import { captainNameOf } from '../org/public';

export interface HomePlace {
  householdId: string;
  label: string;
  communityName: string;
  captainName: string | null;
  buildingId: string;
}

/** Where the household lives and who its captain is. Refuses NOT_FOUND. */
export async function homePlace(
  ctx: Context,
  { communityId, householdId }: { communityId: string; householdId: string },
): Promise<HomePlace> {
  const { rows } = await sql<Omit<HomePlace, 'captainName'> & { entranceId: string }>`
    select h.id as "householdId", concat(b.building_no, '号楼 ', e.entrance_no, '单元 ', h.room_no) as label,
           c.name as "communityName", b.id as "buildingId", e.id as "entranceId"
      from households h
      join entrances e on e.community_id = h.community_id and e.id = h.entrance_id
      join buildings b on b.community_id = e.community_id and b.id = e.building_id
      join communities c on c.id = h.community_id
     where h.community_id = ${communityId} and h.id = ${householdId}`.execute(ctx.db);
  const [place] = rows;
  if (!place) throw new Refusal('NOT_FOUND');
  const captainName = await captainNameOf(ctx, { communityId, entranceId: place.entranceId });
  return { ...place, captainName };
}
