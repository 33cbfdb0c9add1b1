import * as z from 'zod';
import { DropOffOutcome } from './dispatch';
import { action, held, query } from './procedure';
import { atHousehold, Fen, GivenMoment, Id, inCommunity, Moment, page, paged, Quantity } from './shapes';

/** 少了, 错了, 坏了. */
export const DisputeCause = z.enum(['missing', 'wrong', 'spoiled']);
export type DisputeCause = z.infer<typeof DisputeCause>;

/** Follows from the moments and the answer, never stored. */
export const DisputeState = z.enum(['open', 'withdrawn', 'redeliver', 'refund', 'decline']);
export type DisputeState = z.infer<typeof DisputeState>;

/** How money went back to the household; the product holds none. */
export const PaidBack = z.enum(['cash', 'transfer', 'nextOrder']);
export type PaidBack = z.infer<typeof PaidBack>;

const Reason = z.string().trim().min(1, '请写明原因').max(200, '最多 200 个字');

const Redelivery = z.discriminatedUnion('from', [
  z.object({ kind: z.literal('redeliver'), from: z.literal('station') }),
  z.object({ kind: z.literal('redeliver'), from: z.literal('supplier'), arrivesAt: GivenMoment }),
]);

/** What staff decide: bring it again, note a refund, or decline with a reason that the household reads. */
export const DisputeAnswer = z.discriminatedUnion('kind', [
  Redelivery,
  z.object({ kind: z.literal('refund'), amountFen: Fen.max(10_000_000), paidBack: PaidBack }),
  z.object({ kind: z.literal('decline'), reason: Reason }),
]);
export type DisputeAnswer = z.infer<typeof DisputeAnswer>;

/** One product of one order of which pieces were missing, wrong or spoiled. */
export const Dispute = z.object({
  id: z.uuid(),
  householdId: z.uuid(),
  placeLabel: z.string(),
  orderId: z.uuid(),
  productId: z.uuid(),
  product: z.string(),
  measure: z.string(),
  priceFen: Fen,
  cause: DisputeCause,
  pieces: Quantity,
  note: z.string().nullable(),
  pictureId: z.uuid().nullable(),
  state: DisputeState,
  openedAt: Moment,
  openedByName: z.string(),
  /** Said by someone else for this household (family, captain, staff): shown as such. */
  isOnBehalf: z.boolean(),
  withdrawnAt: Moment.nullable(),
  answeredAt: Moment.nullable(),
  answeredByName: z.string().nullable(),
  /** The supplier brings it again at this time; null when it lies at the station or has come. */
  comesAt: Moment.nullable(),
  refundFen: Fen.nullable(),
  paidBack: PaidBack.nullable(),
  reason: z.string().nullable(),
  /** Who brought the pieces, when, and how: '第 2 趟', '王师傅', left at the door. Null when no door is known. */
  brought: z
    .object({
      at: Moment,
      runLabel: z.string(),
      volunteerName: z.string().nullable(),
      outcome: DropOffOutcome,
    })
    .nullable(),
});
export type Dispute = z.infer<typeof Dispute>;

const forHousehold = held('household', ['resident', 'familyProxy', 'captain', 'staff']);
const byStaff = held('community', ['staff']);
const onDispute = { disputeId: z.uuid() };
const Changed = z.object(onDispute);

const DisputedLines = z
  .array(
    z.object({
      productId: Id,
      cause: DisputeCause,
      pieces: z.int().min(1, '数量至少是 1').max(999, '数量最多是 999'),
    }),
  )
  .min(1, '请选是哪一样')
  .max(50, '一次最多报 50 样')
  .refine(
    (lines) => new Set(lines.map((line) => line.productId)).size === lines.length,
    '同一样东西出现了两次',
  );

export const openDispute = action({
  summary:
    'Say within 24 hours of delivery that pieces are missing, wrong or spoiled; all lines or nothing, one open dispute per line',
  mayCall: forHousehold,
  input: atHousehold.extend({
    orderId: z.uuid(),
    lines: DisputedLines,
    note: z.string().trim().max(200, '最多 200 个字').optional(),
    /** Added before with files.addPicture. */
    pictureId: z.uuid().optional(),
  }),
  output: z.object({ disputeIds: z.array(z.uuid()) }),
  refusals: ['MORE_THAN_DELIVERED', 'DISPUTE_TOO_LATE', 'DISPUTE_OPEN'],
});

export const withdrawDispute = action({
  summary: 'Take a dispute back while staff have not answered it',
  mayCall: forHousehold,
  input: atHousehold.extend(onDispute),
  output: Changed,
  refusals: ['DISPUTE_ANSWERED', 'DISPUTE_WITHDRAWN'],
});

export const answerDispute = action({
  summary:
    'Answer a dispute: its pieces go back in hand, or count as short or damaged, or stay delivered; the household is told',
  mayCall: byStaff,
  input: inCommunity.extend({ ...onDispute, answer: DisputeAnswer }),
  output: Changed,
  refusals: [
    'DISPUTE_ANSWERED',
    'DISPUTE_WITHDRAWN',
    'MORE_THAN_DELIVERED',
    'REFUND_TOO_HIGH',
    'ARRIVAL_IN_PAST',
  ],
});

export const receiveReplacement = action({
  summary: 'Record that what the supplier brings again is here; it is sorted with the rest',
  mayCall: byStaff,
  input: inCommunity.extend(onDispute),
  output: Changed,
  refusals: ['NOTHING_TO_COME'],
});

export const listDisputes = query({
  summary:
    'Disputes of the community: open (oldest first), coming from a supplier again (soonest first), or answered (newest first)',
  mayCall: byStaff,
  input: inCommunity.extend({ show: z.enum(['open', 'coming', 'answered']).default('open'), ...page }),
  output: paged(Dispute),
  refusals: [],
});
