import * as z from 'zod';
import { PaperLink } from './paper';
import { action, held } from './procedure';
import { atHousehold, Fen, GivenMoment, Id, inCommunity, Quantity } from './shapes';

/**
 * How a product is shared out when not enough of it came (docs/decisions/0044). Each rule is a row of hands that does
 * not know how many pieces there are; n pieces go to the first n of the row.
 */
export const SharingRule = z.enum([
  'inOrderOfOrdering',
  'careFirst',
  'equalShare',
  'leastServedFirst',
  'lottery',
]);
export type SharingRule = z.infer<typeof SharingRule>;

/** The rule that holds for a product of a wave, and who said so; `seed` of the lottery is public from the moment it is drawn. */
export const Sharing = z.object({
  rule: SharingRule,
  seed: z.int().nullable(),
  from: z.enum(['product', 'wave', 'community', 'nobody']),
  /** Counting has begun, or it has come: it stays as it is. */
  isFixed: z.boolean(),
});
export type Sharing = z.infer<typeof Sharing>;

/** How many households of a wave would take another product if there were none of this one, and how many pieces at most. */
export const AskedInstead = z.object({
  productId: z.uuid(),
  name: z.string(),
  measure: z.string(),
  households: z.int(),
  pieces: Quantity,
});
export type AskedInstead = z.infer<typeof AskedInstead>;

/** What came in the place of something: `came` pieces of `productId` for households that lack `forProductId`. */
export const InsteadCame = z
  .array(
    z.object({ forProductId: Id, productId: Id, came: z.int().min(1, '代替的数量至少是 1').max(99_999) }),
  )
  .max(100, '一次最多登记 100 样代替的东西')
  .refine(
    (lines) => new Set(lines.map((one) => `${one.forProductId} ${one.productId}`)).size === lines.length,
    '同一样代替的东西出现了两次',
  );

/** What a household says of a line: 'if there is none, X', at the price of X that it has seen. */
export const Substitute = z.object({
  productId: z.uuid(),
  name: z.string(),
  measure: z.string(),
  priceFen: Fen,
});
export type Substitute = z.infer<typeof Substitute>;

/** What a split gave the household's line: '按抽签分，您家要 3，得 2'. */
export const LineShare = z.object({ rule: SharingRule, wanted: Quantity, got: Quantity });
export type LineShare = z.infer<typeof LineShare>;

const byStaff = held('community', ['staff']);

export const chooseSharing = action({
  summary:
    'Before anything of it is counted: by which rule a product of a wave, a whole wave, or every wave from now on is shared out when not enough comes; null follows the next wider choice',
  mayCall: byStaff,
  input: inCommunity
    .extend({ waveId: Id.optional(), productId: Id.optional(), rule: SharingRule.nullable() })
    .refine(({ waveId, productId }) => !productId || waveId, '请先选批次'),
  /** What holds there now. */
  output: Sharing,
  refusals: ['SHARING_FIXED'],
});

export const printSharing = action({
  summary:
    'A link, good for ten minutes, to the sheet on which anybody can recompute how a purchase was shared out: rule, seed, every input and the result per door',
  mayCall: byStaff,
  input: inCommunity.extend({ purchaseId: Id }),
  output: PaperLink,
  refusals: ['NOT_ARRIVED', 'NOTHING_WAS_SHORT'],
  secretAnswer: true,
});

export const giveShareAway = action({
  summary:
    'After the cut-off and before it is counted: the household stands behind all others for a line of its order, or takes that back',
  mayCall: held('household', ['resident', 'familyProxy', 'captain', 'staff']),
  input: atHousehold.extend({
    orderId: Id,
    productId: Id,
    givesAway: z.boolean(),
    /** A phone may have kept the word: when it was said by its clock. */
    happenedAt: GivenMoment.optional(),
  }),
  /** What stands, where something else was said since. */
  output: z.object({ productId: z.uuid(), givesAway: z.boolean() }),
  refusals: ['SHARE_NOT_YET', 'SHARE_COUNTED'],
});
