import { newId } from '../../../kernel/ids';
import { Refusal } from '../../../kernel/refusal';
import * as dwellings from './dwellings';
import * as households from './household-rows';
import { inSlices } from '../facts/in-slices';
import type { RegisterContext } from '../register-context';

const MOST_ROOMS = 1000;

/** A flat that the register does not have yet. */
export interface UnknownDwelling {
  entranceId: string;
  floor: number | null;
  roomNo: string;
  /** What is known of the household behind its door. */
  values?: households.RowValues;
  /** The demonstration names its own, so that links to it keep working. */
  ids?: AddedDwelling;
}

/** Where a flat now stands, with the household that is behind its door. */
export interface AddedDwelling {
  dwellingId: string;
  householdId: string;
}

/**
 * Adds flats, each with one household behind its door (what is known of it is yet to be recorded); answers their ids in
 * the order given. For one flat or thousands. A room that the entrance has already breaks the whole call.
 * Refuses TOO_MANY_ROOMS: an entrance is shown whole, so that it has a bound.
 */
export async function addDwellings(
  { db }: Pick<RegisterContext, 'db'>,
  communityId: string,
  unknown: readonly UnknownDwelling[],
): Promise<AddedDwelling[]> {
  const added = unknown.map(({ ids, ...one }) => ({
    ...one,
    ...(ids ?? { dwellingId: newId(), householdId: newId() }),
  }));
  await inSlices(added, async (slice) => {
    await dwellings.addAll(
      db,
      communityId,
      slice.map(({ dwellingId, entranceId, floor, roomNo }) => ({
        id: dwellingId,
        entranceId,
        floor,
        roomNo,
      })),
    );
    await households.addAll(
      db,
      communityId,
      slice.map(({ householdId, dwellingId, roomNo, values }) => ({
        id: householdId,
        dwellingId,
        roomNo,
        beganAt: null,
        ...values,
      })),
    );
  });
  const entranceIds = [...new Set(unknown.map(({ entranceId }) => entranceId))];
  if ((await dwellings.countOfFullest(db, communityId, entranceIds)) > MOST_ROOMS)
    throw new Refusal('TOO_MANY_ROOMS');
  return added.map(({ dwellingId, householdId }) => ({ dwellingId, householdId }));
}
