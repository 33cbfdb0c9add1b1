import type { findGateDoors as procedure } from '@/contract/gate';
import { readDoorWords } from '@/domain/door-words';
import { sql } from 'kysely';
import { byRoomNo, walking } from '../../../db/doors';
import type { Handler } from '../../../kernel/implement';

/** Finds the door of a parcel by what stands on it; no name is shown. */
export const findGateDoors: Handler<typeof procedure> = async ({ db }, { communityId, text }) => {
  const { room, entranceNo, buildingNo } = readDoorWords(text);
  if (room === '') return { rows: [] };
  const { rows } = await sql<{ householdId: string; placeLabel: string }>`
    select h.household_id, h.label as place_label from doors h
     where h.community_id = ${communityId} and h.ended_at is null and starts_with(h.room_no, ${room})
       and (${entranceNo}::text is null or h.entrance_no = ${entranceNo})
       and (${buildingNo}::text is null or h.building_no = ${buildingNo})
     order by h.room_no <> ${room}, ${walking('h')}, ${byRoomNo('h')} limit 30`.execute(db);
  return { rows };
};
