import type { Context } from '../../../kernel/context';
import { ownEntranceIds } from '../../../kernel/own-entrances';
import { findPath } from '../../../kernel/places';
import { Refusal } from '../../../kernel/refusal';

/** The doors of a building of which somebody is in charge; `entranceIds` is null where it is all of it. */
export interface OwnDoors {
  buildingId: string;
  entranceIds: string[] | null;
}

/** Of the building in which an entrance lies. Refuses NOT_FOUND. */
export async function ownDoorsAt(
  ctx: Context,
  { communityId, entranceId }: { communityId: string; entranceId: string },
): Promise<OwnDoors> {
  const path = await findPath(ctx.db, { communityId, entranceId });
  if (!path?.buildingId) throw new Refusal('NOT_FOUND');
  return { buildingId: path.buildingId, entranceIds: ownEntranceIds(ctx, path) };
}
