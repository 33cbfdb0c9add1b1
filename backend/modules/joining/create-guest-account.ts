import type { createGuestAccount as procedure } from '@/contract/joining';
import type { Handler } from '../../kernel/implement';
import {
  addPasswordAccount,
  beginSession,
  isLoginNameTaken,
  keepConsent,
  limitTries,
  whoTries,
  type Limit,
} from '../org/public';
import { openBuildingCode } from './open-building-code';

/** Of one address: a whole building may sit behind it, a machine that makes accounts, or asks who has one, may not. */
const limit: Limit = { kind: 'guest-account', tries: 30, minutes: 24 * 60 };

/** The account holds no role; what it may do is ask. */
export const createGuestAccount: Handler<typeof procedure> = async (ctx, input) => {
  await openBuildingCode(ctx, input.buildingCode);
  const made = await limitTries(ctx, limit, whoTries(ctx));
  const { loginName, password } = input;
  if (await isLoginNameTaken(ctx.db, loginName)) throw await made.wrong('LOGIN_NAME_TAKEN');
  const nameSealed = ctx.secrets.seal(input.name);
  const accountId = await addPasswordAccount(ctx, { nameSealed, loginName, password });
  await keepConsent(ctx, accountId, input.consentVersion);
  await made.count();
  await beginSession(ctx, accountId);
  ctx.doneBy = accountId;
  return { accountId };
};
