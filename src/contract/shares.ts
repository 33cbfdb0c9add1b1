import * as z from 'zod';
import { action, held, query } from './procedure';
import { Id, inCommunity, Moment, page, paged, Quantity } from './shapes';

const byStaff = held('community', ['staff']);

/** What becomes of a share that its supplier would not come for: 延到下一批、取消、小区补齐 (decision 0047). */
export const ShareDecisionKind = z.enum(['extend', 'drop', 'topUp']);
export type ShareDecisionKind = z.infer<typeof ShareDecisionKind>;

const Extras = z
  .array(z.object({ productId: Id, pieces: z.int().min(1, '至少是 1').max(99_999, '最多是 99999') }))
  .max(50, '一次最多补 50 样')
  .refine(
    (all) => new Set(all.map(({ productId }) => productId)).size === all.length,
    '同一样东西出现了两次',
  );

export const decideShare = action({
  summary:
    "Decide of a share below its supplier's minimum: it waits for the supplier's next one, is dropped, or is topped up for the community's stock; each household of it is told once",
  mayCall: byStaff,
  input: inCommunity.extend({
    waveId: Id,
    supplierId: Id,
    kind: ShareDecisionKind,
    /** What the community takes besides; of a top-up only. */
    extras: Extras.optional(),
  }),
  output: z.object({
    decisionId: z.uuid(),
    households: z.int(),
    /** Of the households: what waits, is dropped, or will come. */
    pieces: Quantity,
  }),
  refusals: [
    'WAVE_STILL_OPEN',
    'ALREADY_PLACED',
    'NOTHING_TO_PLACE',
    'NOT_BELOW_MINIMUM',
    'SHARE_DECIDED',
    'TOP_UP_TOO_SMALL',
    'NOT_IN_SHARE',
  ],
});

export const PurchaseChangeKind = z.enum([
  'moved',
  'extended',
  'dropped',
  'toppedUp',
  'placed',
  'arrivalChanged',
]);
export type PurchaseChangeKind = z.infer<typeof PurchaseChangeKind>;

/** One thing that was done to a supplier's share. */
export const PurchaseChange = z.object({
  id: z.uuid(),
  at: Moment,
  kind: PurchaseChangeKind,
  supplier: z.string(),
  toSupplier: z.string().nullable(),
  product: z.string().nullable(),
  measure: z.string().nullable(),
  pieces: z.int().nullable(),
  arrivesAt: Moment.nullable(),
  /** Who did it, masked. */
  byName: z.string().nullable(),
});
export type PurchaseChange = z.infer<typeof PurchaseChange>;

export const listPurchaseChanges = query({
  summary: 'What was done to the shares of a wave, newest first',
  mayCall: byStaff,
  input: inCommunity.extend({ waveId: Id, ...page }),
  output: paged(PurchaseChange),
  refusals: [],
});
