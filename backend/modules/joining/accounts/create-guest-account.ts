import type { createGuestAccount as procedure } from '@/contract/joining';
import { afterPreparing, type Beforehand } from '../../../kernel/implement';
import {
  addPasswordAccount,
  beginSession,
  countTries,
  isLoginNameTaken,
  keepConsent,
  limitTries,
  weighPassword,
  whoTries,
  type Limit,
  type WeighedPassword,
} from '../../org/public';
import { openBuildingCode } from '../codes/open-building-code';

/** Of one address: a whole building may sit behind it, a machine that makes accounts, or asks who has one, may not. */
const limit: Limit = { kind: 'guest-account', tries: 500, minutes: 24 * 60 };
/** Beyond so many each one takes longer. */
const slowFrom: Limit = { ...limit, tries: 30 };
const SLOW_MS = 4_000;

/** Waits before the transaction, so that nothing is held meanwhile. */
export const slowDownGuests: Beforehand<typeof procedure> = async (ctx) => {
  const { isUp } = await countTries(ctx, slowFrom, whoTries(ctx));
  if (isUp) await ctx.pause(SLOW_MS);
};

/** The account holds no role; what it may do is ask. */
export const createGuestAccount = afterPreparing<typeof procedure, WeighedPassword>(
  weighPassword,
  async (ctx, input, password) => {
    await openBuildingCode(ctx, input.buildingCode);
    const made = await limitTries(ctx, limit, whoTries(ctx));
    const { loginName } = input;
    if (await isLoginNameTaken(ctx.db, loginName)) throw await made.wrong('LOGIN_NAME_TAKEN');
    const nameSealed = ctx.secrets.seal(input.name);
    const accountId = await addPasswordAccount(ctx, { nameSealed, loginName, password });
    await keepConsent(ctx, accountId, input.consentVersion);
    await made.count();
    await beginSession(ctx, accountId);
    ctx.doneBy = accountId;
    return { accountId };
  },
);
