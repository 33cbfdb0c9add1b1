import * as z from 'zod';
import { handedOutAs, Packing } from './catalogue';
import { named } from './named';
import { action, anyone, held, natural } from './procedure';
import { GivenMoment, Id, inCommunity, Moment, Quantity } from './shapes';

const byStaff = held('community', ['staff']);
const ofPurchase = inCommunity.extend({ purchaseId: Id });

export const makeSupplierLink = action({
  summary:
    'A code for the page on which a supplier sees what it is to bring, good for three days or until the goods have come; a former one ends',
  mayCall: byStaff,
  input: ofPurchase,
  output: z.object({
    code: z.string(),
    /** Where the web build opens it; null where there is no web build. */
    address: z.string().nullable(),
    expiresAt: Moment,
  }),
  refusals: ['ALREADY_ARRIVED'],
  secretAnswer: true,
});

export const revokeSupplierLink = action({
  summary: 'End the code of a purchase; whoever has it sees nothing any more',
  mayCall: byStaff,
  input: ofPurchase,
  output: z.object({ purchaseId: z.uuid() }),
  refusals: [],
});

/** As it is typed or comes out of an address; gaps and small letters are as good. */
const Code = named('链接里的码', z.string().trim().min(6, '请填完整的码').max(40, '码不对'));

/** A product of a purchase as its supplier sees it: how many, and nothing of whom they are for. */
export const SuppliedLine = z.object({
  productId: z.uuid(),
  name: z.string(),
  measure: z.string(),
  ...handedOutAs,
  packing: Packing.nullable(),
  caseSize: z.int().nullable(),
  quantity: Quantity,
  /** What it has said it will bring; null until it has. */
  confirmed: Quantity.nullable(),
});
export type SuppliedLine = z.infer<typeof SuppliedLine>;

/** All that a supplier's page says. */
export const SupplierPage = z.object({
  communityName: z.string(),
  supplier: z.string(),
  arrivesAt: Moment,
  expiresAt: Moment,
  lines: z.array(SuppliedLine).max(500),
  confirmation: z.object({ confirmedAt: Moment, arrivesAt: Moment }).nullable(),
});
export type SupplierPage = z.infer<typeof SupplierPage>;

export const readSupplierLink = natural({
  summary:
    'What a supplier is to bring, for whoever has the code: products and quantities, no person, no door',
  mayCall: anyone,
  // The code says which community.
  reach: 'everywhere',
  input: z.object({ supplierCode: Code }),
  output: SupplierPage,
  refusals: ['LINK_NOT_VALID', 'TOO_MANY_TRIES'],
});

export const confirmSupply = action({
  summary: 'What a supplier will bring of each product, and when; staff see it, nothing moves by itself',
  mayCall: anyone,
  reach: 'everywhere',
  input: z.object({
    supplierCode: Code,
    arrivesAt: GivenMoment,
    lines: z
      .array(z.object({ productId: Id, quantity: Quantity.max(99_999, '最多是 99999') }))
      .min(1, '请填每一样')
      .max(500, '一次最多 500 样'),
  }),
  output: z.object({ confirmedAt: Moment }),
  refusals: ['LINK_NOT_VALID', 'TOO_MANY_TRIES', 'WRONG_PRODUCTS', 'ARRIVAL_IN_PAST'],
});
