import * as z from 'zod';
import { MoneyWay, Pocket } from './ledger';
import { named } from './named';
import { action, held } from './procedure';
import { atHousehold, Fen, GivenMoment, Id, inCommunity } from './shapes';

const byStaff = held('community', ['staff']);
const Amount = z.int('金额请按分填整数').min(1, '金额要大于 0').max(10_000_000, '一次最多 10 万元');
const Reason = z.string().trim().min(1, '请写明原因').max(200, '最多 200 个字');
const paidAt = named('什么时候付的', GivenMoment);
const amountFen = Amount;
/** Payments that look the same and are others: the refusal named them (`otherId`). */
const otherThan = named('不是哪几笔', z.array(Id).max(20)).default([]);
const Added = z.object({ entryId: z.uuid() });

export const recordPayment = action({
  summary:
    'Note that a household has paid; more than is open is refused unless it is said to stay to its good. A captain notes only what was paid to them',
  mayCall: held('household', ['captain', 'staff']),
  input: atHousehold.extend({
    amountFen,
    way: named('怎么付的', MoneyWay),
    /** A transfer goes to a person: nobody can transfer into a box. */
    to: named('付给谁', Pocket),
    paidAt,
    /** Added before with files.addPicture, for this household. */
    pictureId: z.uuid().optional(),
    /** What is beyond the open amount stays to the household's good. */
    keepsRest: named('多的留作余额', z.boolean()).default(false),
    otherThan,
  }),
  output: Added.extend({ openFen: Fen, creditFen: Fen }),
  refusals: [
    'PAYS_TOO_MUCH',
    'LOOKS_PAID_TWICE',
    'BEFORE_CASH_COUNT',
    'MONEY_IN_FUTURE',
    'NOT_A_COLLECTOR',
    'ONLY_TO_YOURSELF',
    'ENTRY_DIFFERS',
    'PICTURE_OF_OTHER_HOUSEHOLD',
  ],
  takesEnded: true,
});

export const recordRefund = action({
  summary: 'Note money given back to a household, at most what stands to its good',
  mayCall: held('household', ['staff']),
  input: atHousehold.extend({
    amountFen,
    way: named('怎么退的', MoneyWay),
    from: named('谁退的', Pocket),
    paidAt,
    reason: Reason,
  }),
  output: Added.extend({ openFen: Fen, creditFen: Fen }),
  refusals: [
    'REFUND_ABOVE_CREDIT',
    'BEFORE_CASH_COUNT',
    'MONEY_IN_FUTURE',
    'NOT_A_COLLECTOR',
    'ENTRY_DIFFERS',
  ],
  takesEnded: true,
});

export const writeOff = action({
  summary:
    'Let a household off what it owes: at once up to 1 yuan, above that when a second person of staff agrees',
  mayCall: held('household', ['staff']),
  input: atHousehold.extend({ amountFen, reason: Reason }),
  output: Added.extend({ isWaiting: z.boolean(), openFen: Fen }),
  refusals: ['WRITE_OFF_TOO_MUCH', 'ENTRY_DIFFERS'],
  takesEnded: true,
});

export const settleWriteOff = action({
  summary: "A second person's word on a write-off above 1 yuan",
  mayCall: byStaff,
  input: inCommunity.extend({ entryId: Id, isApproved: named('同不同意', z.boolean()) }),
  output: Added,
  refusals: ['OWN_WRITE_OFF', 'WRITE_OFF_SETTLED', 'WRITE_OFF_TOO_MUCH', 'ENTRY_DIFFERS'],
});

export const recordHandIn = action({
  summary:
    'Note money that changes pockets: collected money into the cash box, or the cash box paying somebody back',
  mayCall: byStaff,
  input: inCommunity.extend({
    from: named('谁交的', Pocket),
    to: named('交给谁', Pocket),
    amountFen,
    way: named('怎么交的', MoneyWay),
    paidAt,
  }),
  output: Added,
  refusals: ['SAME_POCKET', 'BEFORE_CASH_COUNT', 'MONEY_IN_FUTURE', 'NOT_A_COLLECTOR', 'ENTRY_DIFFERS'],
});

export const recordAdvance = action({
  summary:
    "Note that somebody paid a supplier's share of a wave beforehand; it counts for what comes, and the rest is what the supplier owes that person",
  mayCall: byStaff,
  input: inCommunity.extend({
    accountId: named('谁垫的', Id),
    waveId: z.uuid(),
    supplierId: z.uuid(),
    amountFen,
    way: named('怎么付的', MoneyWay),
    paidAt,
    otherThan,
  }),
  output: Added,
  refusals: ['NOT_A_COLLECTOR', 'MONEY_IN_FUTURE', 'ENTRY_DIFFERS', 'LOOKS_PAID_TWICE'],
});

export const returnAdvance = action({
  summary: 'Note that a supplier gave somebody back what they had advanced for goods that did not come',
  mayCall: byStaff,
  input: inCommunity.extend({ entryId: Id, amountFen, paidAt }),
  output: Added,
  refusals: ['RETURNS_TOO_MUCH', 'MONEY_IN_FUTURE', 'ENTRY_DIFFERS'],
});

export const paySupplier = action({
  summary: 'Note that a supplier was paid for what came, from the cash box or by a person',
  mayCall: byStaff,
  input: inCommunity.extend({
    supplierId: z.uuid(),
    from: named('谁付的', Pocket),
    amountFen,
    way: named('怎么付的', MoneyWay),
    paidAt,
  }),
  output: Added,
  refusals: ['BEFORE_CASH_COUNT', 'MONEY_IN_FUTURE', 'NOT_A_COLLECTOR', 'ENTRY_DIFFERS'],
});

const householdIds = named('分给哪几户', z.array(Id).min(1, '请选住户').max(200, '一次最多 200 户')).refine(
  (ids) => new Set(ids).size === ids.length,
  '同一户出现了两次',
);

export const splitShopping = action({
  summary:
    'Note what somebody bought for several households: each owes its part, what does not divide goes to the first in door order',
  mayCall: byStaff,
  input: inCommunity.extend({
    accountId: named('谁垫的', Id),
    householdIds,
    amountFen,
    paidAt,
    reason: named('买了什么', Reason),
  }),
  output: Added,
  refusals: ['NOT_A_COLLECTOR', 'MONEY_IN_FUTURE', 'ENTRY_DIFFERS'],
});

export const splitAgain = action({
  summary: 'Share the same shopping out over other households: who paid stays, who left owes nothing of it',
  mayCall: byStaff,
  input: inCommunity.extend({ entryId: Id, householdIds, reason: Reason }),
  output: Added,
  refusals: ['REVERSED_ALREADY', 'NOT_REVERSIBLE', 'ENTRY_DIFFERS'],
});

export const countCash = action({
  summary:
    'Say what is in the cash box at an hour; a difference needs a reason and becomes an entry of its own, and nothing is dated before that hour any more',
  mayCall: byStaff,
  input: inCommunity.extend({
    countedFen: named('点到多少钱', z.int().min(0).max(1_000_000_000, '金额太大了')),
    countedAt: named('什么时候点的', GivenMoment),
    reason: Reason.optional(),
  }),
  output: Added.extend({ differenceFen: z.int() }),
  refusals: ['CASH_DIFFERS', 'BEFORE_CASH_COUNT', 'MONEY_IN_FUTURE', 'ENTRY_DIFFERS'],
});

export const reverseEntry = action({
  summary: 'Put an entry right by its opposite, once; what follows from goods is not reversed by hand',
  mayCall: byStaff,
  input: inCommunity.extend({ entryId: Id, reason: Reason }),
  output: Added,
  refusals: ['REVERSED_ALREADY', 'NOT_REVERSIBLE', 'ENTRY_DIFFERS'],
});
