import { newId } from '../../../kernel/ids';
import { Refusal } from '../../../kernel/refusal';
import * as places from './building-rows';
import type { EntranceNo, KnownEntrance } from './building-rows';
import type { RegisterContext } from '../register-context';

/** An entrance that may be new, as people call it. */
export interface UnknownEntrance extends EntranceNo {
  /** The demonstration names its own, so that links to it keep working. */
  ids?: { buildingId: string; entranceId: string };
}

const MOST_BUILDINGS = 300;
const MOST_ENTRANCES = 900;

/**
 * Finds the entrances of a community, and adds those (with their buildings) that it does not have yet; afterwards all
 * stand in the order in which people walk past them. Answers all entrances of the community.
 * Refuses TOO_MANY_BUILDINGS and TOO_MANY_ENTRANCES, whichever way they come: lists show no more than that, and nobody
 * may live where no list reaches.
 */
export async function addEntrances(
  { db }: Pick<RegisterContext, 'db'>,
  communityId: string,
  wanted: readonly UnknownEntrance[],
): Promise<KnownEntrance[]> {
  const buildings = new Map(wanted.map(({ buildingNo, ids }) => [buildingNo, ids?.buildingId ?? newId()]));
  await places.addBuildings(
    db,
    communityId,
    [...buildings].map(([buildingNo, id]) => ({ id, buildingNo })),
  );
  await places.addEntrances(
    db,
    communityId,
    wanted.map(({ ids, ...one }) => ({ id: ids?.entranceId ?? newId(), ...one })),
  );
  await places.putInOrder(db, communityId);
  const all = await places.listEntrances(db, communityId);
  if (new Set(all.map(({ buildingId }) => buildingId)).size > MOST_BUILDINGS)
    throw new Refusal('TOO_MANY_BUILDINGS');
  if (all.length > MOST_ENTRANCES) throw new Refusal('TOO_MANY_ENTRANCES');
  return all;
}
