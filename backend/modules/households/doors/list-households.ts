import type { HouseholdDoor, listHouseholds as procedure } from '@/contract/households';
import { sql } from 'kysely';
import type { Handler } from '../../../kernel/implement';
import { placeLabel } from '../../../kernel/places';

/** The doors of one entrance, top floor first. */
export const listHouseholds: Handler<typeof procedure> = async (ctx, { communityId, entranceId }) => {
  const { rows } = await sql<HouseholdDoor>`
    select id, floor, room_no as "roomNo", is_vacant as "isVacant" from households
     where community_id = ${communityId} and entrance_id = ${entranceId} and ended_at is null
     order by floor desc, length(room_no), room_no limit 1000`.execute(ctx.db);
  return { placeLabel: await placeLabel(ctx.db, 'entrance', { communityId, entranceId }), rows };
};
