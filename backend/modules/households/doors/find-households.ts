import type { findHouseholds as procedure, FoundHousehold } from '@/contract/households';
import { sql } from 'kysely';
import { readDoorWords } from '@/domain/door-words';
import type { Handler } from '../../../kernel/implement';

/** Finds a door by what staff hear on the phone: the room alone, or with entrance and building before it. */
export const findHouseholds: Handler<typeof procedure> = async (ctx, { communityId, text }) => {
  const { room, entranceNo, buildingNo } = readDoorWords(text);
  if (room === '') return { rows: [] };
  const { rows } = await sql<FoundHousehold>`
    select h.id, concat(b.building_no, '号楼 ', e.entrance_no, '单元 ', h.room_no) as "placeLabel",
           h.is_vacant as "isVacant"
      from households h
      join entrances e on e.community_id = h.community_id and e.id = h.entrance_id
      join buildings b on b.community_id = e.community_id and b.id = e.building_id
     where h.community_id = ${communityId} and h.ended_at is null and starts_with(h.room_no, ${room})
       and (${entranceNo}::text is null or e.entrance_no = ${entranceNo})
       and (${buildingNo}::text is null or b.building_no = ${buildingNo})
     order by h.room_no <> ${room}, b.position, e.position, length(h.room_no), h.room_no limit 30`.execute(
    ctx.db,
  );
  return { rows };
};
