import type { Context } from '../../../kernel/context';
import { Refusal } from '../../../kernel/refusal';
import * as roleGrants from './role-grants';

/**
 * Lets the caller, an admin of the installation, go only when another stays; until the transaction ends no other admin
 * goes. Refuses LAST_ADMIN: then nobody could make another.
 */
export async function refuseLastAdmin({
  db,
  actor,
  now,
}: Pick<Context, 'db' | 'actor' | 'now'>): Promise<void> {
  await roleGrants.holdAdmins(db);
  const others = await roleGrants.countOtherAdmins(db, actor.accountId, now);
  if (others === 0) throw new Refusal('LAST_ADMIN');
}
