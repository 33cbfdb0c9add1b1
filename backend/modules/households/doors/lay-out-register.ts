import { addDwellings, type AddedDwelling } from './add-dwellings';
import { addEntrances } from './add-entrances';
import type { EntranceNo } from './building-rows';
import type { FactOrigin, HouseholdFacts } from '../facts/household-facts';
import { inPreparedSlices } from '../facts/in-slices';
import { rowValuesOf } from '../facts/row-values';
import { sealFacts, writeBelongings } from '../facts/sealed-facts';
import type { RegisterContext } from '../register-context';

/** A door that the community does not have yet, and what is known of the household behind it. */
export interface NewDoor extends EntranceNo {
  floor: number | null;
  roomNo: string;
  facts: Omit<HouseholdFacts, 'householdId'>;
  /** The demonstration names its own, so that links to it keep working. */
  ids?: AddedDwelling & { buildingId: string; entranceId: string };
}

/**
 * Adds doors to a register: buildings and entrances that it does not have, flats, one household in each, and what is
 * known of them; answers their ids in the order given. For one door or thousands (six statements for every 500). A room
 * that is there already breaks the whole call.
 */
export async function layOutRegister(
  ctx: RegisterContext,
  communityId: string,
  doors: readonly NewDoor[],
  origin: FactOrigin,
): Promise<AddedDwelling[]> {
  if (doors.length === 0) return [];
  const entrances = new Map(doors.map((door) => [keyOf(door), door]));
  const known = await addEntrances(ctx, communityId, [...entrances.values()].map(entranceOf));
  const idOf = new Map(known.map((one) => [keyOf(one), one.entranceId]));
  const flats = doors.map(({ floor, roomNo, ids, ...door }) => ({
    entranceId: idOf.get(keyOf(door)) ?? '',
    floor,
    roomNo,
    values: rowValuesOf(ctx, door.facts),
    ...(ids ? { ids: { dwellingId: ids.dwellingId, householdId: ids.householdId } } : {}),
  }));
  const added = await addDwellings(ctx, communityId, flats);
  const facts = doors.map((door, index) => ({ householdId: added[index]?.householdId ?? '', ...door.facts }));
  await inPreparedSlices(
    facts,
    (slice) => sealFacts(ctx, slice),
    (sealed) => writeBelongings(ctx, communityId, sealed, origin),
  );
  return added;
}

const keyOf = ({ buildingNo, entranceNo }: EntranceNo): string => `${buildingNo}\n${entranceNo}`;
const entranceOf = ({ buildingNo, entranceNo, ids }: NewDoor) => ({
  buildingNo,
  entranceNo,
  ...(ids ? { ids } : {}),
});
