import type { createAccount as procedure } from '@/contract/org';
import { newId } from '../../kernel/ids';
import type { Handler, Repetition } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import * as accounts from './accounts';
import { beginSession } from './begin-session';
import * as identities from './identities';
import { keepConsent } from './keep-consent';
import { openInvitation, useInvitation } from './open-invitation';
import { hashPassword, isPassword } from './password';

/** The code is looked at first: only who holds one learns whether a login name is taken. */
export const createAccount: Handler<typeof procedure> = async (ctx, input) => {
  const { code, loginName, password } = input;
  const { db, now } = ctx;
  const invitation = await openInvitation(ctx, code);
  const accountId = newId();
  await accounts.add(db, { id: accountId, nameSealed: invitation.forNameSealed, now });
  const secretHash = await hashPassword(password);
  const isAdded = await identities.addPassword(db, { loginName, accountId, secretHash, now });
  if (!isAdded) throw new Refusal('LOGIN_NAME_TAKEN');
  await useInvitation(ctx, invitation, accountId);
  await keepConsent(ctx, accountId, input.consentVersion);
  await beginSession(ctx, accountId);
  return { accountId };
};

/** The first answer may have been lost on its way, and the cookie with it. An old password opens nothing. */
export const signInAgain: Repetition<typeof procedure> = async (
  ctx,
  { loginName, password },
  { accountId },
) => {
  const identity = await identities.findPassword(ctx.db, loginName);
  if (identity?.accountId !== accountId) return;
  if (await isPassword(password, identity.secretHash)) await beginSession(ctx, accountId);
};
