import type { Context } from './context';
import { covers } from './covers';
import type { PlacePath } from './places';

/** The entrances of the path's building of which the caller alone is in charge; null when it is the whole building. */
export function ownEntranceIds({ actor }: Pick<Context, 'actor'>, path: PlacePath): string[] | null {
  const inCharge = actor.roles.filter(({ role }) => role === 'captain' || role === 'staff');
  const building = { ...path, entranceId: null };
  if (inCharge.some((held) => covers(held, building))) return null;
  return inCharge.flatMap(({ level, entranceId }) =>
    level === 'entrance' && entranceId ? [entranceId] : [],
  );
}
