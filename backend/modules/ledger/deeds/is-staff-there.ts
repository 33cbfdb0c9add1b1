import type { Context } from '../../../kernel/context';
import { covers } from '../../../kernel/covers';
import { findPath, type PlaceIds } from '../../../kernel/places';

/** Whether whoever calls is staff at this place, or above it. */
export async function isStaffThere({ db, actor }: Context, place: PlaceIds): Promise<boolean> {
  const path = await findPath(db, place);
  return path !== undefined && actor.roles.some((held) => held.role === 'staff' && covers(held, path));
}
