import type { giveBackGrant as procedure } from '@/contract/roles';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { endRole } from './end-role';
import { refuseLastAdmin } from './refuse-last-admin';
import * as roleGrants from './role-grants';

/**
 * Nobody is held to a role. Refuses ROLE_OVER, also for one that was never the caller's, and LAST_ADMIN: then nobody
 * could make another.
 */
export const giveBackGrant: Handler<typeof procedure> = async (ctx, { grantId }) => {
  const isAdmin = ctx.actor.roles.some(({ id, role }) => id === grantId && role === 'admin');
  if (isAdmin) await refuseLastAdmin(ctx);
  const grant = await roleGrants.hold(ctx.db, grantId);
  if (grant?.accountId !== ctx.actor.accountId) throw new Refusal('ROLE_OVER');
  if (grant.endsAt && grant.endsAt <= ctx.now) throw new Refusal('ROLE_OVER');
  await endRole(ctx, grant, ctx.now);
  return { grantId };
};
