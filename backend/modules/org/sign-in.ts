import type { signIn as procedure } from '@/contract/org';
import type { Handler } from '../../kernel/implement';
import { beginSession } from './begin-session';
import * as identities from './identities';
import { limitTries, type Limit } from './limited-tries';
import { isPassword, nobodysPassword } from './password';

const limit: Limit = { kind: 'sign-in', tries: 5, minutes: 15 };

/** Names that nobody has are counted, compared and refused like the others, so that nobody learns which exist. */
export const signIn: Handler<typeof procedure> = async (ctx, { loginName, password }) => {
  const tries = await limitTries(ctx, limit, loginName.toLowerCase());
  const identity = await identities.findPassword(ctx.db, loginName);
  const isRight = await isPassword(password, identity?.secretHash ?? nobodysPassword);
  if (!identity || !isRight) throw await tries.wrong('WRONG_PASSWORD');
  await tries.forget();
  await beginSession(ctx, identity.accountId);
  ctx.doneBy = identity.accountId;
  return { accountId: identity.accountId };
};
