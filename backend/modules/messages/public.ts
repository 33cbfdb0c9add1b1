import type { Announcement } from '../../kernel/outbox';
import type { AccountTextKind, TextKind } from './texts';

export { forgetOf as forgetAccountMessages } from './account-messages';
export { tellAccount } from './tell-account';
export { tellHousehold } from './tell-household';
export const TELL_HOUSEHOLD = 'messages.tellHousehold';
export const TELL_ACCOUNT = 'messages.tellAccount';

/** An announcement to one household. `about` is what makes it one fact: a purchase, a run, a drop-off. */
export const toHousehold = (
  communityId: string,
  kind: TextKind,
  about: string,
  to: {
    householdId: string;
    orderId: string | null;
    moment: string | null;
    what?: string;
    requestId?: string;
  },
): Announcement => ({
  communityId,
  topic: TELL_HOUSEHOLD,
  key: `${kind}:${about}:${to.householdId}:${to.orderId ?? ''}`,
  payload: { kind, ...to },
});

/** An announcement to one person about their work; `about` makes it one fact: a deed. */
export const toAccount = (
  communityId: string,
  kind: AccountTextKind,
  about: string,
  to: { accountId: string; what: string },
): Announcement => ({
  communityId,
  topic: TELL_ACCOUNT,
  key: `${kind}:${about}:${to.accountId}`,
  payload: { kind, ...to },
});
