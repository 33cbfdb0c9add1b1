import type { giveBackGrant as procedure } from '@/contract/roles';
import type { Context } from '../../kernel/context';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import { endRole } from './end-role';
import * as roleGrants from './role-grants';

/**
 * Nobody is held to a role. Refuses ROLE_OVER, also for one that was never the caller's, and LAST_ADMIN: then nobody
 * could make another.
 */
export const giveBackGrant: Handler<typeof procedure> = async (ctx, { grantId }) => {
  const grant = await roleGrants.hold(ctx.db, grantId);
  if (grant?.accountId !== ctx.actor.accountId) throw new Refusal('ROLE_OVER');
  if (grant.endsAt && grant.endsAt <= ctx.now) throw new Refusal('ROLE_OVER');
  if (grant.role === 'admin') await refuseLastAdmin(ctx, grantId);
  await endRole(ctx, grant, ctx.now);
  return { grantId };
};

async function refuseLastAdmin({ db, now }: Context, grantId: string): Promise<void> {
  const others = await roleGrants.countOtherAdmins(db, grantId, now);
  if (others === 0) throw new Refusal('LAST_ADMIN');
}
