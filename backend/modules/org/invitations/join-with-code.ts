import type { joinWithCode as procedure } from '@/contract/org';
import type { Handler } from '../../../kernel/implement';
import { becomeKnown } from '../accounts/become-known';
import { describeMe } from '../accounts/describe-me';
import { keepConsent } from '../accounts/keep-consent';
import { openInvitation, useInvitation } from './open-invitation';

export const joinWithCode: Handler<typeof procedure> = async (ctx, { code, consentVersion }) => {
  const invitation = await openInvitation(ctx, code);
  const accountId = await becomeKnown(ctx, invitation.forNameSealed);
  await useInvitation(ctx, invitation, accountId);
  await keepConsent(ctx, accountId, consentVersion);
  return describeMe(ctx, accountId);
};
