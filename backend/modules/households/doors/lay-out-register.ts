import { addDwellings, type AddedDwelling } from './add-dwellings';
import { addEntrances } from './add-entrances';
import type { EntranceNo } from './building-rows';
import type { FactOrigin, HouseholdFacts } from '../facts/household-facts';
import { recordFacts } from '../facts/record-facts';
import type { RegisterContext } from '../register-context';

/** A door that the community does not have yet, and what is known of the household behind it. */
export interface NewDoor extends EntranceNo {
  floor: number | null;
  roomNo: string;
  facts: Omit<HouseholdFacts, 'householdId'>;
  /** The demonstration names its own, so that links to it keep working. */
  ids?: AddedDwelling & { buildingId: string; entranceId: string };
}

/** The first register of a community: its buildings, entrances, flats, one household in each, and what is known of them. */
export async function layOutRegister(
  ctx: RegisterContext,
  communityId: string,
  doors: readonly NewDoor[],
  origin: FactOrigin,
): Promise<void> {
  const entrances = new Map(doors.map((door) => [keyOf(door), door]));
  const known = await addEntrances(ctx, communityId, [...entrances.values()].map(entranceOf));
  const idOf = new Map(known.map((one) => [keyOf(one), one.entranceId]));
  const flats = doors.map(({ floor, roomNo, ids, ...door }) => ({
    entranceId: idOf.get(keyOf(door)) ?? '',
    floor,
    roomNo,
    ...(ids ? { ids: { dwellingId: ids.dwellingId, householdId: ids.householdId } } : {}),
  }));
  const added = await addDwellings(ctx, communityId, flats);
  const facts = doors.map((door, index) => ({ householdId: added[index]?.householdId ?? '', ...door.facts }));
  await recordFacts(ctx, communityId, facts, origin);
}

const keyOf = ({ buildingNo, entranceNo }: EntranceNo): string => `${buildingNo}\n${entranceNo}`;
const entranceOf = ({ buildingNo, entranceNo, ids }: NewDoor) => ({
  buildingNo,
  entranceNo,
  ...(ids ? { ids } : {}),
});
