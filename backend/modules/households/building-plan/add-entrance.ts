import type { addEntrance as procedure } from '@/contract/places';
import { roomsOfPattern, type RoomPattern } from '@/domain/room-pattern';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { addDwellings } from '../doors/add-dwellings';
import { addEntrances } from '../doors/add-entrances';
import { holdPlan } from './hold-plan';

/** Adds what is not there yet: the building, the entrance, its rooms. Nothing that is there changes. */
export const addEntrance: Handler<typeof procedure> = async (ctx, { communityId, pattern, ...wish }) => {
  await holdPlan(ctx.db, communityId);
  const all = await addEntrances(ctx, communityId, [wish]);
  const added = all.find((one) => one.buildingNo === wish.buildingNo && one.entranceNo === wish.entranceNo);
  if (!added) throw new Error('the entrance that was added is gone');
  const addedRooms = pattern ? await addRooms(ctx, communityId, added.entranceId, pattern) : 0;
  return { buildingId: added.buildingId, entranceId: added.entranceId, addedRooms };
};

/** The rooms of the pattern that the entrance does not have; answers how many. */
async function addRooms(
  ctx: Context,
  communityId: string,
  entranceId: string,
  pattern: RoomPattern,
): Promise<number> {
  const { rows } = await sql<{ roomNo: string }>`
    select room_no from dwellings
     where community_id = ${communityId} and entrance_id = ${entranceId}`.execute(ctx.db);
  const known = new Set(rows.map(({ roomNo }) => roomNo));
  const missing = roomsOfPattern(pattern).filter(({ roomNo }) => !known.has(roomNo));
  await addDwellings(
    ctx,
    communityId,
    missing.map((room) => ({ ...room, entranceId })),
  );
  return missing.length;
}
