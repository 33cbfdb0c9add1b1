import type { RegisterContext } from '../register-context';
import { listKnownHouseholds, type KnownHousehold } from './known-households';

/** Some thousand households: what a piece of them weighs goes over the event loop at once. */
const ENTRANCES_IN_A_PIECE = 20;

/** The households of many entrances, in the order of these, read piece by piece: everybody else is served in between. */
export async function listKnownInPieces(
  ctx: Pick<RegisterContext, 'db' | 'secrets'>,
  communityId: string,
  entranceIds: readonly string[],
): Promise<KnownHousehold[]> {
  const known: KnownHousehold[] = [];
  for (let from = 0; from < entranceIds.length; from += ENTRANCES_IN_A_PIECE) {
    const piece = entranceIds.slice(from, from + ENTRANCES_IN_A_PIECE);
    for (const one of await listKnownHouseholds(ctx, communityId, { entranceIds: piece })) known.push(one);
  }
  return known;
}
