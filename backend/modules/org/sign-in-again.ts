import type { Context } from '../../kernel/context';
import { beginSession } from './begin-session';
import * as identities from './identities';
import { isPassword } from './password';

/** The first answer may have been lost on its way, and the cookie with it. An old password opens nothing. */
export async function signInAgain(
  ctx: Context,
  { loginName, password }: { loginName: string; password: string },
  { accountId }: { accountId: string },
): Promise<void> {
  const identity = await identities.findPassword(ctx.db, loginName);
  if (identity?.accountId !== accountId) return;
  if (await isPassword(password, identity.secretHash)) await beginSession(ctx, accountId);
}
