import type { changePassword as procedure } from '@/contract/account';
import { afterPreparing } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { tokenHash } from '../../../kernel/secrets';
import { askPassword } from './ask-password';
import * as identities from '../accounts/identities';
import { hashPassword } from './password';
import * as sessions from './sessions';
import { compareOwnPassword, type ComparedPassword } from './weigh-password';

interface Weighed {
  compared: ComparedPassword | undefined;
  newHash: string;
}

/** Whoever has the old password, or a browser that was left signed in, is out with it. */
export const changePassword = afterPreparing<typeof procedure, Weighed>(
  async (ctx, { password, newPassword }) => ({
    compared: await compareOwnPassword(ctx, password),
    newHash: await hashPassword(newPassword),
  }),
  async (ctx, _, { compared, newHash }) => {
    const { accountId } = ctx.actor;
    const own = await identities.findOwnPassword(ctx.db, accountId);
    if (!own) throw new Refusal('NO_PASSWORD');
    await askPassword(ctx, own, compared);
    await identities.setPassword(ctx.db, accountId, newHash);
    const here = ctx.caller.kind === 'session' ? tokenHash(ctx.caller.token) : null;
    await sessions.endAllOf(ctx.db, { accountId, except: here, now: ctx.now });
    return {};
  },
);
