import * as z from 'zod';
import { Counted, CountState } from './inbound-batches';
import { named } from './named';
import { held, query } from './procedure';
import { Id, inCommunity, Quantity } from './shapes';

/** Why a line of a receipt is not what was ordered. */
export const ReceiptReason = z.enum([
  'notDelivered',
  'brokenOnTheWay',
  'spoiled',
  'wrongGoods',
  'countedWrong',
  'other',
]);
export type ReceiptReason = z.infer<typeof ReceiptReason>;

/** What is typed of one product when a purchase is closed; `other` is nothing without words. */
export const TypedLine = z.object({
  productId: z.uuid(),
  came: Quantity,
  damaged: Quantity,
  spoiled: named('变质的数量', Quantity.default(0)),
  reason: ReceiptReason.optional(),
  reasonWords: z.string().trim().max(100, '最多 100 个字').optional(),
});

/** A product of a purchase with what its batches come to. */
export const ReceiptDraftLine = z.object({
  productId: z.uuid(),
  name: z.string(),
  measure: z.string(),
  ordered: Quantity,
  /** `notCounted` in no batch; `once` and `differs` until somebody settles them. */
  state: CountState,
  /** The sum of the settled counts of all batches; null until every batch that has counts of it is settled. */
  counted: Counted.nullable(),
});
export type ReceiptDraftLine = z.infer<typeof ReceiptDraftLine>;

export const getReceiptDraft = query({
  summary: 'What the batches of a purchase come to, product by product, before it is closed',
  mayCall: held('community', ['staff']),
  input: inCommunity.extend({ purchaseId: Id }),
  output: z.object({
    purchaseId: z.uuid(),
    batches: z.int(),
    rows: z.array(ReceiptDraftLine).max(500),
  }),
  refusals: ['ALREADY_ARRIVED'],
});
