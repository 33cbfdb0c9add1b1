import * as z from 'zod';
import { named } from './named';
import { Day } from './overview';
import { action, held, query } from './procedure';
import { Fen, Id, inCommunity, Moment, page, paged } from './shapes';

const byStaff = held('community', ['staff']);

/** What a minimum counts: pieces in their ordered measures, or our own prices in 分 without what is refundable. */
export const MinimumBasis = z.enum(['pieces', 'fen']);
export type MinimumBasis = z.infer<typeof MinimumBasis>;

/** From how much on a supplier comes. */
export const SupplierMinimum = z.object({
  basis: MinimumBasis,
  amount: named('起送的量', z.int().min(1, '至少是 1').max(100_000_000, '太大了')),
});
export type SupplierMinimum = z.infer<typeof SupplierMinimum>;

export const setSupplierTerms = action({
  summary:
    'From how much on a supplier comes, how far below it still does, and whether it is on the white list',
  mayCall: byStaff,
  input: inCommunity.extend({
    supplierId: Id,
    minimum: SupplierMinimum.nullable(),
    tolerancePercent: z.int().min(0, '不能小于 0').max(99, '最多是 99'),
    isApproved: z.boolean(),
  }),
  output: z.object({ supplierId: z.uuid() }),
  refusals: [],
});

/** What a supplier has shown. */
export const Certificate = z.object({
  id: z.uuid(),
  kind: z.string(),
  /** The last day on which it holds, Beijing. */
  expiresOn: z.string(),
  /** Beijing days from today to its last one; below 0 it is over. */
  daysLeft: z.int(),
  pictureId: z.uuid().nullable(),
});
export type Certificate = z.infer<typeof Certificate>;

export const addCertificate = action({
  summary: 'Keep a certificate of a supplier, with the last day on which it holds and its picture',
  mayCall: byStaff,
  input: inCommunity.extend({
    supplierId: Id,
    kind: named('证照名称', z.string().trim().min(1, '没有填').max(20, '最多 20 个字')),
    expiresOn: Day,
    pictureId: Id.nullable(),
  }),
  output: z.object({ certificateId: z.uuid() }),
  refusals: ['TOO_MANY_CERTIFICATES'],
});

export const removeCertificate = action({
  summary: 'Take a certificate off; who did it and when is kept',
  mayCall: byStaff,
  input: inCommunity.extend({ certificateId: Id }),
  output: z.object({ certificateId: z.uuid() }),
  refusals: ['CERTIFICATE_REMOVED'],
});

export const listPrices = query({
  summary: 'Every price that a product had, newest first',
  mayCall: byStaff,
  input: inCommunity.extend({ productId: Id, ...page }),
  output: paged(z.object({ since: Moment, priceFen: Fen })),
  refusals: [],
});

/** A product that has become much dearer within a week. */
export const PriceRise = z.object({
  productId: z.uuid(),
  name: z.string(),
  measure: z.string(),
  /** The lowest price that held within the week, and the present one. */
  fromFen: Fen,
  toFen: Fen,
  percent: z.int(),
  since: Moment,
});
export type PriceRise = z.infer<typeof PriceRise>;

export const listPriceRises = query({
  summary:
    'Products on the list that have become more than 20 % dearer within seven days, the largest rise first',
  mayCall: byStaff,
  input: inCommunity,
  output: z.object({ rows: z.array(PriceRise).max(200) }),
  refusals: [],
});
