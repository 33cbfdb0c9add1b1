import { sql } from 'kysely';
import type { BenchDatabase } from './bench-database';
import { addDwellings } from '../backend/modules/households/doors/add-dwellings';
import { addEntrances } from '../backend/modules/households/doors/add-entrances';
import { roomsOfPattern } from '@/domain/room-pattern';
import { COMMUNITY_ID as communityId } from '../backend/demo';
import { read, type Read } from './desk-reads';
import { startHttpClient } from './http-client';

/** 22 buildings of 440 households beside those that are there: about 10,000. */
const BUILDINGS = 22;
/** Above those of the other fillings of this community: register-reads and register-import. */
const FIRST_BUILDING = 401;

/** Fills the community up to some 10,000 households; answers an entrance of a building with 440. */
async function givenTenThousand({ db }: BenchDatabase): Promise<string> {
  const wanted = Array.from({ length: BUILDINGS * 4 }, (_, index) => ({
    buildingNo: String(FIRST_BUILDING + Math.floor(index / 4)),
    entranceNo: String((index % 4) + 1),
  }));
  const all = (await addEntrances({ db }, communityId, wanted)).filter(
    ({ buildingNo }) => Number(buildingNo) >= FIRST_BUILDING,
  );
  const rooms = roomsOfPattern({ firstFloor: 1, lastFloor: 22, rooms: 5 });
  const flats = all.flatMap(({ entranceId }) => rooms.map((room) => ({ ...room, entranceId })));
  await addDwellings({ db }, communityId, flats);
  await sql`analyze`.execute(db);
  return all[0]?.entranceId ?? '';
}

/** The board of a building of 440 households, and the plan of all buildings, among 10,000 households. */
export async function boardReads(database: BenchDatabase): Promise<Read[]> {
  const entranceId = await givenTenThousand(database);
  const http = await startHttpClient(database);
  const reads = [
    await read(http, 'a board of 440 among 10,000 households', 'orders/getBoard', {
      communityId,
      entranceId,
    }),
    await read(http, 'the building plan of 10,000 households', 'households/getBuildingPlan', { communityId }),
  ];
  http.stop();
  return reads;
}
