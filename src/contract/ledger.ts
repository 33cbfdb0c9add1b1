import * as z from 'zod';
import { named } from './named';
import { held, query, signedIn } from './procedure';
import { atHousehold, Fen, Id, inCommunity, Moment, page, paged } from './shapes';

/** What was written down (docs/decisions/0045). */
export const EntryKind = z.enum([
  'charge',
  'bill',
  'advance',
  'advanceFollow',
  'advanceReturn',
  'shopping',
  'payment',
  'refund',
  'handIn',
  'supplierPayment',
  'writeOff',
  'writeOffDeclined',
  'cashCount',
  'reversal',
]);
export type EntryKind = z.infer<typeof EntryKind>;

/** Why a row about goods is there. */
export const MoneyCause = z.enum([
  'delivered',
  'takenBack',
  'broughtAgain',
  'refunded',
  'came',
  'countTakenBack',
  'posted',
  'unposted',
  'voided',
  'unvoided',
]);
export type MoneyCause = z.infer<typeof MoneyCause>;

/** 现金, 转账. */
export const MoneyWay = z.enum(['cash', 'transfer']);
export type MoneyWay = z.infer<typeof MoneyWay>;

/** Where money lies: in the community's cash box, or with a person who collected or advanced it. */
export const Pocket = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cashBox') }),
  z.object({ kind: z.literal('person'), accountId: Id }),
]);
export type Pocket = z.infer<typeof Pocket>;

/** A product of a line: 25 份 at what they come to, and why. */
export const StatementItem = z.object({
  product: z.string(),
  measure: z.string(),
  pieces: z.int().nullable(),
  cause: MoneyCause,
  /** As the line: plus owes more, minus less. */
  amountFen: z.int(),
});
export type StatementItem = z.infer<typeof StatementItem>;

/**
 * One entry as one account sees it. For a household plus means that it owes more; for a person that they hold more of the
 * community's money; for a supplier, minus, that it is owed more.
 */
export const StatementLine = z.object({
  entryId: z.uuid(),
  kind: EntryKind,
  happenedAt: Moment,
  recordedAt: Moment,
  /** Null: by itself, from what was delivered or came. */
  byName: z.string().nullable(),
  amountFen: z.int(),
  balanceFen: z.int(),
  way: MoneyWay.nullable(),
  /** On whose side the money was: '收款箱', a person, a supplier, a door; null for goods. */
  otherSide: z.string().nullable(),
  reason: z.string().nullable(),
  pictureId: z.uuid().nullable(),
  orderId: z.uuid().nullable(),
  /** When the wave of the goods was closed; null when it is about no wave. */
  waveClosesAt: Moment.nullable(),
  items: z.array(StatementItem).max(200),
  /** What it puts right, and when it was put right itself. */
  reversesId: z.uuid().nullable(),
  reversedAt: Moment.nullable(),
  mayReverse: z.boolean(),
});
export type StatementLine = z.infer<typeof StatementLine>;

/** A statement: newest first, with the balance after each line. */
const Statement = paged(StatementLine).extend({
  title: z.string(),
  balanceFen: z.int(),
});

export const getStatement = query({
  summary: "A household's own account: what it owes, what it paid, and why; newest first",
  mayCall: held('household', ['resident', 'familyProxy', 'staff']),
  input: atHousehold.extend(page),
  output: Statement.extend({
    /** What is to be paid, and what stands to the household's good: one of them is 0. */
    openFen: Fen,
    creditFen: Fen,
    /** Write-offs that wait for a second person of staff; not taken off yet. */
    waitingFen: Fen,
  }),
  refusals: [],
});

export const getPersonStatement = query({
  summary:
    'What a person advanced, collected and handed in; plus is money they hold, minus what they are owed',
  mayCall: held('community', ['staff']),
  input: inCommunity.extend({ accountId: named('谁的账', Id), ...page }),
  output: Statement,
  refusals: [],
});

export const getOwnPocket = query({
  summary: 'The same of whoever asks: a captain who collects, a helper who advanced',
  mayCall: signedIn,
  input: inCommunity.extend(page),
  output: Statement,
  refusals: [],
});

export const getSupplierStatement = query({
  summary: 'What a supplier is owed and was paid; minus is what it is owed',
  mayCall: held('community', ['staff']),
  input: inCommunity.extend({ supplierId: z.uuid(), ...page }),
  output: Statement,
  refusals: [],
});
