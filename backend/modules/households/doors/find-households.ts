import type { findHouseholds as procedure, FoundHousehold } from '@/contract/households';
import { sql } from 'kysely';
import { readDoorWords } from '@/domain/door-words';
import { byRoomNo, walking } from '../../../db/doors';
import type { Handler } from '../../../kernel/implement';

/** Finds a door by what staff hear on the phone: the room alone, or with entrance and building before it. */
export const findHouseholds: Handler<typeof procedure> = async (ctx, { communityId, text }) => {
  const { room, entranceNo, buildingNo } = readDoorWords(text);
  if (room === '') return { rows: [] };
  const { rows } = await sql<FoundHousehold>`
    select h.household_id as id, h.label as place_label, h.is_vacant
      from doors h
     where h.community_id = ${communityId} and h.ended_at is null and starts_with(h.room_no, ${room})
       and (${entranceNo}::text is null or h.entrance_no = ${entranceNo})
       and (${buildingNo}::text is null or h.building_no = ${buildingNo})
     order by h.room_no <> ${room}, ${walking('h')}, ${byRoomNo('h')} limit 30`.execute(ctx.db);
  return { rows };
};
