import { newId } from '../../kernel/ids';
import * as places from './building-rows';
import type { EntranceNo, KnownEntrance } from './building-rows';
import type { RegisterContext } from './register-context';

/**
 * Finds the entrances of a community, and adds those (with their buildings) that it does not have yet; afterwards all
 * stand in the order in which people walk past them. Answers all entrances of the community.
 */
export async function addEntrances(
  { db }: Pick<RegisterContext, 'db'>,
  communityId: string,
  wanted: readonly EntranceNo[],
): Promise<KnownEntrance[]> {
  const buildingNos = [...new Set(wanted.map(({ buildingNo }) => buildingNo))];
  await places.addBuildings(
    db,
    communityId,
    buildingNos.map((buildingNo) => ({ id: newId(), buildingNo })),
  );
  await places.addEntrances(
    db,
    communityId,
    wanted.map((one) => ({ id: newId(), ...one })),
  );
  await places.putInOrder(db, communityId);
  return places.listEntrances(db, communityId);
}
