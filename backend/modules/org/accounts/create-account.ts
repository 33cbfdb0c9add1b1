import type { createAccount as procedure } from '@/contract/org';
import { afterPreparing } from '../../../kernel/implement';
import { addPasswordAccount } from './add-password-account';
import { beginSession } from '../sessions/begin-session';
import { keepConsent } from './keep-consent';
import { openInvitation, useInvitation } from '../invitations/open-invitation';
import { weighPassword, type WeighedPassword } from '../sessions/weigh-password';

/** The code is looked at first: only who holds one learns whether a login name is taken. */
export const createAccount = afterPreparing<typeof procedure, WeighedPassword>(
  weighPassword,
  async (ctx, { code, loginName, consentVersion }, password) => {
    const invitation = await openInvitation(ctx, code);
    const nameSealed = invitation.forNameSealed;
    const accountId = await addPasswordAccount(ctx, { nameSealed, loginName, password });
    await useInvitation(ctx, invitation, accountId);
    await keepConsent(ctx, accountId, consentVersion);
    await beginSession(ctx, accountId);
    return { accountId };
  },
);
