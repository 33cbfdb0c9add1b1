import type { signIn as procedure } from '@/contract/org';
import { afterPreparing } from '../../../kernel/implement';
import { Overtaken } from '../../../kernel/overtaken';
import { Refusal } from '../../../kernel/refusal';
import { beginSession } from './begin-session';
import * as identities from '../accounts/identities';
import { nobodysPassword } from './password';
import { wasRight } from './slow-down';
import { comparePassword, type ComparedPassword } from './weigh-password';

/**
 * Names that nobody has are counted, compared and refused like the others, so that nobody learns which exist. The try
 * has been counted, and has waited, before (slow-down.ts).
 */
export const signIn = afterPreparing<typeof procedure, ComparedPassword>(
  comparePassword,
  async (ctx, { loginName }, compared) => {
    const identity = await identities.findPassword(ctx.db, loginName);
    if (compared.secretHash !== (identity?.secretHash ?? nobodysPassword)) throw new Overtaken();
    if (!identity || !compared.isRight) throw new Refusal('WRONG_PASSWORD');
    await wasRight(ctx, { loginName });
    await beginSession(ctx, identity.accountId);
    ctx.doneBy = identity.accountId;
    return { accountId: identity.accountId };
  },
);
