import type { Context } from '../../../kernel/context';
import { Overtaken } from '../../../kernel/overtaken';
import { beginSession } from './begin-session';
import * as identities from '../accounts/identities';
import type { WeighedPassword } from './weigh-password';

/**
 * The first answer may have been lost on its way, and the cookie with it. An old password opens nothing. For procedures
 * that are prepared by `weighPassword`.
 */
export async function signInAgain(
  ctx: Context,
  { loginName }: { loginName: string },
  { accountId }: { accountId: string },
): Promise<void> {
  const identity = await identities.findPassword(ctx.db, loginName);
  if (identity?.accountId !== accountId) return;
  const password = ctx.ready as WeighedPassword;
  // The first copy made the account after this one had been prepared.
  if ('newHash' in password || password.secretHash !== identity.secretHash) throw new Overtaken();
  if (password.isRight) await beginSession(ctx, accountId);
}
