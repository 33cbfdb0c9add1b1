import * as z from 'zod';
import { handedOutAs, Packing } from './catalogue';
import { Fen, Moment, Quantity } from './shapes';
import { ShareDecisionKind } from './shares';
import { SupplierMinimum } from './supplier-terms';

/** How a product of a share is counted, and how many of it are of whom (decision 0047). */
export const LineMeasures = z.object({
  ...handedOutAs,
  packing: Packing.nullable(),
  /** Of the quantity: what earlier waves have left for this one. */
  carriedOver: Quantity,
  /** What one more of it counts towards a minimum in 分. */
  netFen: Fen,
  /** On top of it, for the community's stock: of no household. */
  extra: Quantity,
  /** What the supplier says it will bring; null until it has said so. */
  confirmed: Quantity.nullable(),
});

/** On which terms a supplier brings a share, what was decided of it, and what the supplier says. */
export const ShareTerms = z.object({
  /** From how much on the supplier comes; null: for anything. */
  minimum: SupplierMinimum.extend({
    /** The minimum less the tolerance. */
    acceptedFrom: z.int(),
    /** What the share comes to, in the basis of the minimum, and what is missing; 0 when it is enough. */
    have: z.int().nonnegative(),
    missing: z.int().nonnegative(),
  }).nullable(),
  decision: z
    .object({
      kind: ShareDecisionKind,
      decidedAt: Moment,
      /** What was missing then. */
      missing: z.int(),
      basis: SupplierMinimum.shape.basis,
      /** An extended share was placed with a later wave, or dropped with it. */
      isOver: z.boolean(),
    })
    .nullable(),
  /** On the white list. */
  isApproved: z.boolean(),
  /** Certificates that are over: '食品经营许可证'. */
  endedCertificates: z.array(z.string()),
  /** Until when the supplier's link is good; null when it has none. */
  linkExpiresAt: Moment.nullable(),
  confirmation: z.object({ confirmedAt: Moment, arrivesAt: Moment }).nullable(),
});
