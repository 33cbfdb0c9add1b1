import type { Context } from '../../../kernel/context';
import * as accounts from './accounts';
import { askPassword } from '../sessions/ask-password';
import { endRole } from '../roles/end-role';
import * as identities from './identities';
import { refuseLastAdmin } from '../roles/refuse-last-admin';
import * as roleGrants from '../roles/role-grants';
import { formerName } from '../texts';
import { compareOwnPassword, type ComparedPassword } from '../sessions/weigh-password';

/** Compares the password of whoever comes by one, before the transaction; see confirmOneself. Refuses BUSY. */
export const weighOneself = async (ctx: Context, password = ''): Promise<ComparedPassword | undefined> =>
  ctx.caller.kind === 'session' ? compareOwnPassword(ctx, password) : undefined;

/** The password again, where there is one: a browser that was left open is not the person. */
export async function confirmOneself(ctx: Context, compared: ComparedPassword | undefined): Promise<void> {
  if (ctx.caller.kind !== 'session') return;
  const own = await identities.findOwnPassword(ctx.db, ctx.actor.accountId);
  if (own) await askPassword(ctx, own, compared);
}

/** Ends and forgets the caller's account with all its roles. Refuses LAST_ADMIN. */
export async function closeAccount(ctx: Context): Promise<void> {
  const { accountId, roles } = ctx.actor;
  if (roles.some(({ role, level }) => role === 'admin' && level === 'installation'))
    await refuseLastAdmin(ctx);
  await accounts.hold(ctx.db, accountId);
  for (const grant of await roleGrants.listOpenOf(ctx.db, accountId, ctx.now))
    await endRole(ctx, grant, ctx.now);
  await accounts.forget(ctx.db, { accountId, nameSealed: ctx.secrets.seal(formerName), now: ctx.now });
  ctx.session.end = true;
}
