import type { agreeToPrivacy as procedure } from '@/contract/roles';
import type { Handler } from '../../../kernel/implement';
import { keepConsent } from './keep-consent';

/** The version stands beside the person, so that a new text asks everybody again. */
export const agreeToPrivacy: Handler<typeof procedure> = async (ctx, { consentVersion }) => {
  await keepConsent(ctx, ctx.actor.accountId, consentVersion);
  return { consentVersion };
};
