import * as z from 'zod';
import { Priority } from './catalogue';
import { Wave } from './order-shapes';
import { LineMeasures, ShareTerms } from './share-shapes';
import { action, held, query } from './procedure';
import { ReceiptReason, TypedLine } from './receipts';
import { AskedInstead, InsteadCame, Sharing, SharingRule } from './sharing';
import { Fen, GivenMoment, inCommunity, Moment, page, paged, Quantity } from './shapes';

/** What the households of a wave ordered, and what became of it: ordered + instead = lacking + refunded + refused + owed. */
export const WaveMoney = z.object({
  orderedFen: Fen,
  /** What came in the place of something that did not. */
  insteadFen: Fen,
  lackingFen: Fen,
  refundedFen: Fen,
  refusedFen: Fen,
  owedFen: Fen,
});

/** Where the pieces of a wave are; together they are all that was ordered, and what came instead. `lacking` never came, or came broken. */
export const PiecePlaces = z.object({
  wanted: Quantity,
  placed: Quantity,
  received: Quantity,
  sorted: Quantity,
  onRun: Quantity,
  delivered: Quantity,
  refused: Quantity,
  refunded: Quantity,
  lacking: Quantity,
});
export type PiecePlaces = z.infer<typeof PiecePlaces>;

export const WaveSummary = Wave.extend({
  isClosed: z.boolean(),
  households: z.int(),
  pieces: Quantity,
  places: PiecePlaces,
  money: WaveMoney,
  suppliersToPlace: z.int(),
});
export type WaveSummary = z.infer<typeof WaveSummary>;

/** What was counted of one product: `came` are good pieces; ordered = came + damaged + spoiled + short. */
export const Counts = z.object({ came: Quantity, damaged: Quantity, spoiled: Quantity, short: Quantity });

/** And why it is not what was ordered; null where it is. */
const WithReason = Counts.extend({ reason: ReceiptReason.nullable(), reasonWords: z.string().nullable() });

export const PurchaseLine = z.object({
  productId: z.uuid(),
  name: z.string(),
  measure: z.string(),
  quantity: Quantity,
  totalFen: Fen,
  /** Pieces in the supplier's case, and the least it delivers; null when any number will do. */
  caseSize: z.int().nullable(),
  minOrder: z.int().nullable(),
  priority: Priority,
  ...LineMeasures.shape,
  /** Other suppliers that offer it and whose share is still to be placed. */
  movableTo: z.array(z.object({ supplierId: z.uuid(), name: z.string() })),
  /** Null until the goods are here. */
  counted: WithReason.nullable(),
  sharing: Sharing,
  /** What its households would take if there were none of it, most asked first. */
  askedInstead: z.array(AskedInstead).max(100),
  /** What came in its place. */
  insteadCame: z
    .array(z.object({ productId: z.uuid(), name: z.string(), measure: z.string(), came: Quantity }))
    .max(100),
});

/** A product of which a wave got less than it ordered. */
export const Difference = WithReason.extend({
  productId: z.uuid(),
  name: z.string(),
  measure: z.string(),
  ordered: Quantity,
  /** Households that get less for it. */
  households: z.int(),
});
export type Difference = z.infer<typeof Difference>;

/** One supplier's share of a wave. Before the purchase is placed the sums follow the orders. */
export const SupplierShare = z.object({
  supplierId: z.uuid(),
  name: z.string(),
  lines: z.array(PurchaseLine),
  pieces: Quantity,
  /** As ordered; what did not come is not taken off. */
  orderedFen: Fen,
  ...ShareTerms.shape,
  purchase: z
    .object({
      id: z.uuid(),
      placedAt: Moment,
      arrivesAt: Moment,
      arrivedAt: Moment.nullable(),
      /** Why it was placed although something spoke against it. */
      reason: z.string().nullable(),
      /** It was counted and nothing of it is sorted: the count may be taken back. */
      canUndo: z.boolean(),
    })
    .nullable(),
});
export type SupplierShare = z.infer<typeof SupplierShare>;

const byStaff = held('community', ['staff']);

export const listWaves = query({
  summary: 'Waves of the community with their sums, newest first; four days of them when nothing is said',
  mayCall: byStaff,
  input: inCommunity.extend({ ...page, limit: page.limit.unwrap().default(8) }),
  output: paged(WaveSummary),
  refusals: [],
});

export const getDesk = query({
  summary: 'The purchase desk of one wave: totals per supplier and item; without waveId the last closed wave',
  mayCall: byStaff,
  input: inCommunity.extend({ waveId: z.uuid().optional() }),
  output: z.object({
    wave: WaveSummary,
    /** What was chosen for the wave, and for all waves; null: nothing was. */
    sharing: z.object({
      wave: SharingRule.nullable(),
      community: SharingRule.nullable(),
      seed: z.int().nullable(),
    }),
    suppliers: z.array(SupplierShare).max(200),
    /** What came short or broken in the last wave before this one of which goods have come. */
    lastDifferences: z.array(Difference).max(500),
  }),
  refusals: ['NO_OPEN_WAVE'],
});

export const markPlaced = action({
  summary: "Record that a supplier's share of a closed wave was ordered, and when it will arrive",
  mayCall: byStaff,
  input: inCommunity.extend({
    waveId: z.uuid(),
    supplierId: z.uuid(),
    arrivesAt: GivenMoment,
    /** Where the minimum, the white list or a certificate speaks against it. */
    reason: z.string().trim().min(1, '请写明原因').max(200, '最多 200 个字').optional(),
  }),
  output: z.object({ purchaseId: z.uuid(), pieces: Quantity, households: z.int() }),
  refusals: [
    'WAVE_STILL_OPEN',
    'ALREADY_PLACED',
    'NOTHING_TO_PLACE',
    'NOT_OFFERED',
    'ARRIVAL_IN_PAST',
    'SHARE_DECIDED',
    'PLACING_NEEDS_REASON',
  ],
});

export const moveProduct = action({
  summary:
    'Before a share is placed: take all of a product of a closed wave, or so many pieces by whole orders, the newest first, from one supplier to another that offers it',
  mayCall: byStaff,
  input: inCommunity.extend({
    waveId: z.uuid(),
    productId: z.uuid(),
    fromSupplierId: z.uuid(),
    toSupplierId: z.uuid(),
    /** So many at most; all of them when nothing is said. */
    pieces: z.int().min(1, '至少是 1').max(99_999, '最多是 99999').optional(),
  }),
  /** `pieces` have really moved: no order is split. */
  output: z.object({ productId: z.uuid(), pieces: Quantity }),
  refusals: ['WAVE_STILL_OPEN', 'ALREADY_PLACED', 'NOTHING_TO_PLACE', 'NOT_OFFERED'],
});

export const changeArrival = action({
  summary: 'Record a new arrival time of a purchase; every household of it is told',
  mayCall: byStaff,
  input: inCommunity.extend({ purchaseId: z.uuid(), arrivesAt: GivenMoment }),
  output: z.object({ purchaseId: z.uuid() }),
  refusals: ['ALREADY_ARRIVED', 'ARRIVAL_IN_PAST'],
});

export const markArrived = action({
  summary: 'Record that the goods of a purchase have come in full',
  mayCall: byStaff,
  input: inCommunity.extend({ purchaseId: z.uuid() }),
  output: z.object({ purchaseId: z.uuid(), pieces: Quantity }),
  refusals: ['ALREADY_ARRIVED', 'NO_REASON', 'COUNT_OPEN'],
});

const CountedLines = z
  .array(TypedLine)
  .min(1, '请清点每一样')
  .max(500, '一次最多清点 500 样')
  .refine(
    (lines) => new Set(lines.map((line) => line.productId)).size === lines.length,
    '同一样东西出现了两次',
  );

export const recordReceipt = action({
  summary:
    'Record what came of a purchase, every product counted, with a reason where it is not what was ordered; what is missing is shared out by the rule that was chosen and the households are told',
  mayCall: byStaff,
  input: inCommunity.extend({
    purchaseId: z.uuid(),
    lines: CountedLines,
    insteadCame: InsteadCame.optional(),
  }),
  output: Counts.extend({
    purchaseId: z.uuid(),
    /** Households that get less than they ordered. */
    households: z.int(),
  }),
  refusals: [
    'ALREADY_ARRIVED',
    'NOT_ALL_COUNTED',
    'NOT_IN_PURCHASE',
    'MORE_THAN_ORDERED',
    'INSTEAD_NOT_ASKED',
    'NO_REASON',
    'COUNT_OPEN',
  ],
});

/** A household that gets less of a count than it ordered: '鸡蛋 30枚 缺 1 板', and what it does not pay for. */
export const LackingHousehold = z.object({
  householdId: z.uuid(),
  placeLabel: z.string(),
  /** Of the householder, masked; null where the register has none. */
  householderName: z.string().nullable(),
  what: z.string(),
  /** What the household does not pay, less what comes instead; below 0 when that costs more. */
  fen: z.int(),
});
export type LackingHousehold = z.infer<typeof LackingHousehold>;

export const previewReceipt = query({
  summary:
    'Who would get less if this count were recorded, and what they would not pay for; nothing is written',
  mayCall: byStaff,
  input: inCommunity.extend({
    purchaseId: z.uuid(),
    lines: CountedLines,
    insteadCame: InsteadCame.optional(),
  }),
  output: z.object({
    households: z.int(),
    fen: z.int(),
    /** The rules by which what is missing is shared out, each with its products. */
    rules: z
      .array(
        z.object({ rule: SharingRule, seed: z.int().nullable(), products: z.array(z.string()).max(500) }),
      )
      .max(5),
    /** Of what is missing: how many pieces of another product would be taken instead, had they come. */
    asked: z
      .array(
        z.object({
          forProductId: z.uuid(),
          productId: z.uuid(),
          name: z.string(),
          measure: z.string(),
          pieces: Quantity,
        }),
      )
      .max(500),
    /** The first hundred in the order of the buildings. */
    rows: z.array(LackingHousehold).max(100),
  }),
  refusals: [
    'ALREADY_ARRIVED',
    'NOT_ALL_COUNTED',
    'NOT_IN_PURCHASE',
    'MORE_THAN_ORDERED',
    'INSTEAD_NOT_ASKED',
  ],
});

export const undoReceipt = action({
  summary:
    'Take a count back while nothing of it was sorted: the goods are awaited again; who was told already is told that it is counted anew',
  mayCall: byStaff,
  input: inCommunity.extend({ purchaseId: z.uuid() }),
  /** Orders whose households had heard of it. */
  output: z.object({ purchaseId: z.uuid(), corrected: z.int() }),
  refusals: ['NOT_ARRIVED', 'SORTING_BEGUN'],
});

export const exportWave = action({
  summary:
    "A link, good for ten minutes, to a wave's totals as an Excel workbook, of all suppliers or one (over HTTP only)",
  mayCall: byStaff,
  input: inCommunity.extend({ waveId: z.uuid(), supplierId: z.uuid().optional() }),
  /** `path` on the server's own address; whoever has it may open it. */
  output: z.object({ path: z.string(), expiresAt: Moment }),
  refusals: [],
  secretAnswer: true,
});
