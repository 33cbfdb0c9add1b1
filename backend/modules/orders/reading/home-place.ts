import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';
import { Refusal } from '../../../kernel/refusal';

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
  const { rows } = await sql<HomePlace>`/* kept */
    select h.household_id, h.label,
           c.name as community_name, h.building_id, h.entrance_id
      from doors h
      join communities c on c.id = h.community_id
     where h.community_id = ${communityId} and h.household_id = ${householdId}`.execute(ctx.db);
  const [place] = rows;
  if (!place) throw new Refusal('NOT_FOUND');
  return place;
}
