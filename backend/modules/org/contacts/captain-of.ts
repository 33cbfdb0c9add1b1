import type { Context } from '../../../kernel/context';
import { findPath } from '../../../kernel/places';
import { accountName } from '../accounts/account-name';
import * as captainPhones from './captain-phones';
import * as roleGrants from '../roles/role-grants';

type Ctx = Pick<Context, 'db' | 'secrets' | 'now'>;
interface Place {
  communityId: string;
  entranceId: string;
}

/** Whom the households of an entrance turn to, and the number that this person lets them call. */
export interface Captain {
  accountId: string;
  name: string | null;
  phone: string | null;
}

/** The captain of the entrance, or else of its building; undefined when it has none. */
export async function captainOf(ctx: Ctx, place: Place): Promise<Captain | undefined> {
  const path = await findPath(ctx.db, place);
  if (!path) return undefined;
  const accountId = await roleGrants.findCaptain(ctx.db, { ...path, entranceId: place.entranceId }, ctx.now);
  if (accountId === undefined) return undefined;
  const phone = await phoneOf(ctx, place.communityId, accountId);
  return { accountId, name: await accountName(ctx, accountId), phone };
}

/** The number that a captain has left for the households; null when there is none. */
export async function phoneOf(ctx: Ctx, communityId: string, accountId: string): Promise<string | null> {
  const kept = await captainPhones.find(ctx.db, { communityId, accountId });
  return kept ? ctx.secrets.open(kept.phoneSealed) : null;
}
