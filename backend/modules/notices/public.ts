import type { Announcement } from '../../kernel/outbox';
import type { TextKind } from './texts';

export { tellHousehold } from './tell-household';
export const TELL_HOUSEHOLD = 'notices.tellHousehold';

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
