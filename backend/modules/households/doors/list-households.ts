import type { HouseholdDoor, listHouseholds as procedure } from '@/contract/households';
import { sql } from 'kysely';
import { topDown } from '../../../db/doors';
import type { Handler } from '../../../kernel/implement';
import { placeLabel } from '../../../kernel/places';

/** The doors of one entrance, top floor first. */
export const listHouseholds: Handler<typeof procedure> = async (ctx, { communityId, entranceId }) => {
  const { rows } = await sql<HouseholdDoor>`
    select h.id, h.floor, h.room_no, h.is_vacant from households h
     where h.community_id = ${communityId} and h.entrance_id = ${entranceId} and h.ended_at is null
     order by ${topDown('h')} limit 1000`.execute(ctx.db);
  return { placeLabel: await placeLabel(ctx.db, 'entrance', { communityId, entranceId }), rows };
};
