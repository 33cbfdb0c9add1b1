import type { DisputeCause, DisputeState, PaidBack } from '@/contract/disputes';

/** What people call it. */
export const disputeCauseNames: Readonly<Record<DisputeCause, string>> = {
  missing: '少了',
  wrong: '错了',
  spoiled: '坏了',
};

/** How a state reads, also inside the refusal DISPUTE_ANSWERED. */
export const disputeStateNames: Readonly<Record<DisputeState, string>> = {
  open: '等答复',
  withdrawn: '已撤回',
  redeliver: '补送',
  refund: '退款',
  decline: '不同意',
};

export const paidBackNames: Readonly<Record<PaidBack, string>> = {
  cash: '现金',
  transfer: '转账',
  nextOrder: '下次货款里抵',
};

interface Facts {
  withdrawnAt: unknown;
  answer: 'redeliver' | 'refund' | 'decline' | null;
}

/** The state follows from the facts; it is stored nowhere. */
export const disputeState = ({ withdrawnAt, answer }: Facts): DisputeState =>
  withdrawnAt ? 'withdrawn' : (answer ?? 'open');

const DAY_MS = 24 * 3_600_000;

/** Until when (UTC ISO) something may be said of what was delivered at that moment. */
export const disputeUntil = (deliveredAt: string): string =>
  new Date(Date.parse(deliveredAt) + DAY_MS).toISOString();

/** Whether it is still early enough to say something of what was delivered at that moment. */
export const isDisputable = (deliveredAt: Date, now: Date): boolean =>
  now.toISOString() <= disputeUntil(deliveredAt.toISOString());

/** By when (UTC ISO) staff answer what was said at that moment: a day. */
export const answerDueAt = (openedAt: string): string =>
  new Date(Date.parse(openedAt) + DAY_MS).toISOString();

/** Whether staff have let a dispute wait for longer. */
export const isDisputeLate = (openedAt: string, now: string): boolean => answerDueAt(openedAt) < now;

/** Whether a household still reads of it where its orders are: while it waits, and a day after the answer. */
export const isDisputeFresh = (
  { answeredAt, withdrawnAt }: { answeredAt: Date | null; withdrawnAt: Date | null },
  now: Date,
): boolean => withdrawnAt === null && (answeredAt === null || now.getTime() - answeredAt.getTime() < DAY_MS);

/** Where refunded pieces are counted: what was spoiled as damaged, what was missing or another thing as short. */
export const refundedAs = (cause: DisputeCause): 'damaged' | 'short' =>
  cause === 'spoiled' ? 'damaged' : 'short';
