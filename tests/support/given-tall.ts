import type { DatabaseHandle } from '../../backend/db/database';
import { addDwellings } from '../../backend/modules/households/doors/add-dwellings';
import { addEntrances } from '../../backend/modules/households/doors/add-entrances';
import { roomsOfPattern } from '@/domain/room-pattern';
import { communityId } from './demo';

interface Tall {
  buildingNo: string;
  entrances: number;
  floors: number;
  rooms: number;
}

/** A building with many doors, in the demo community. Answers its first entrance. */
export async function givenTall(
  { db }: DatabaseHandle,
  { buildingNo, entrances, floors, rooms }: Tall,
): Promise<string> {
  const wanted = Array.from({ length: entrances }, (_, index) => ({
    buildingNo,
    entranceNo: String(index + 1),
  }));
  const all = (await addEntrances({ db }, communityId, wanted)).filter(
    (one) => one.buildingNo === buildingNo,
  );
  const pattern = roomsOfPattern({ firstFloor: 1, lastFloor: floors, rooms });
  const flats = all.flatMap(({ entranceId }) => pattern.map((room) => ({ ...room, entranceId })));
  await addDwellings({ db }, communityId, flats);
  return all[0]?.entranceId ?? '';
}
