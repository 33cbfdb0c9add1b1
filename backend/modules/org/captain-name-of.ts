import type { Context } from '../../kernel/context';
import { findPath } from '../../kernel/places';
import { accountName } from './account-name';
import * as roleGrants from './role-grants';

/** What the captain of the entrance (or of its building) is called, or null when it has none. */
export async function captainNameOf(
  ctx: Pick<Context, 'db' | 'secrets' | 'now'>,
  { communityId, entranceId }: { communityId: string; entranceId: string },
): Promise<string | null> {
  const path = await findPath(ctx.db, { communityId, entranceId });
  if (!path) return null;
  const captain = await roleGrants.findCaptain(ctx.db, { ...path, entranceId }, ctx.now);
  return captain === undefined ? null : accountName(ctx, captain);
}
