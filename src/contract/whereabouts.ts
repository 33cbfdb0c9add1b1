import * as z from 'zod';
import { DropOffOutcome } from './dispatch';
import { Dispute } from './disputes';
import { ParcelPlace } from './lying';
import { held, query } from './procedure';
import { atHousehold, inCommunity, Moment, page, paged, Quantity } from './shapes';

/** Where pieces of a line are. `toPlace`: not ordered from the supplier yet; `loaded`: on a run that has not left; `toFetch`:
 * at the station, for the household to fetch. */
export const PiecePlace = z.enum([
  'toPlace',
  'atSupplier',
  'toSort',
  'sorted',
  'broughtBack',
  'loaded',
  'onRun',
  'toFetch',
  'delivered',
  'short',
  'damaged',
  'refused',
  'refunded',
]);
export type PiecePlace = z.infer<typeof PiecePlace>;

/** Some pieces of a line that are in one place, and who holds them. */
export const LinePart = z.object({
  place: PiecePlace,
  pieces: Quantity,
  supplierName: z.string(),
  /** When the supplier comes, or when they were delivered or brought back. */
  at: Moment.nullable(),
  runLabel: z.string().nullable(),
  volunteerName: z.string().nullable(),
  /** What happened at the door. */
  outcome: DropOffOutcome.nullable(),
});
export type LinePart = z.infer<typeof LinePart>;

export const TrackedLine = z.object({
  productId: z.uuid(),
  name: z.string(),
  measure: z.string(),
  parts: z.array(LinePart),
  delivered: Quantity,
  /** Until when something may be said of what was delivered; null when nothing was, or when it is too late by now. */
  disputeUntil: Moment.nullable(),
});
export type TrackedLine = z.infer<typeof TrackedLine>;

/** Some parcels of an order that are in one place on their way, and when they may be at the door. */
export const TrackedParcels = z.object({
  place: ParcelPlace,
  parcels: Quantity,
  /** The station at which they are, or to which the vehicle goes. */
  stationName: z.string().nullable(),
  /** Null when nobody can know. */
  expectedAt: Moment.nullable(),
  /** Why nothing goes on now. */
  suspendedBy: z.string().nullable(),
});
export type TrackedParcels = z.infer<typeof TrackedParcels>;

export const Tracked = z.object({
  promisedBy: Moment,
  /** Where its parcels are, those nearest to the door first; none before it is sorted. */
  parcels: z.array(TrackedParcels).max(50),
  lines: z.array(TrackedLine),
  /** Everything that was said of this order, newest first. */
  disputes: z.array(Dispute).max(200),
  captainName: z.string().nullable(),
  /** What the captain lets the household call; otherwise it is the service phone. */
  captainPhone: z.string().nullable(),
  servicePhone: z.string().nullable(),
});
export type Tracked = z.infer<typeof Tracked>;

export const trackOrder = query({
  summary:
    'Where every piece of an order is, until when it was promised, whom to call, and what was disputed',
  mayCall: held('household', ['resident', 'familyProxy', 'captain', 'staff']),
  input: atHousehold.extend({ orderId: z.uuid() }),
  output: Tracked,
  refusals: [],
});

/** Why promised pieces are not at the door. */
export const DelayCause = z.enum([
  'notPlaced',
  'supplier',
  'notSorted',
  'noRun',
  'onRun',
  'broughtBack',
  'disputed',
]);
export type DelayCause = z.infer<typeof DelayCause>;

/** Pieces of one order that wait for the same cause in the same hands. */
export const DelayedPart = z.object({
  cause: DelayCause,
  pieces: Quantity,
  products: z.array(z.object({ name: z.string(), measure: z.string(), pieces: Quantity })),
  /** The supplier for 'notPlaced' and 'supplier'. */
  supplierName: z.string().nullable(),
  runLabel: z.string().nullable(),
  volunteerName: z.string().nullable(),
  outcome: DropOffOutcome.nullable(),
});
export type DelayedPart = z.infer<typeof DelayedPart>;

export const DelayedOrder = z.object({
  orderId: z.uuid(),
  householdId: z.uuid(),
  placeLabel: z.string(),
  /** The first promise that is broken or is about to be: the wave's time at the door, or the supplier's arrival. */
  promisedAt: Moment,
  parts: z.array(DelayedPart),
});
export type DelayedOrder = z.infer<typeof DelayedOrder>;

const byStaff = held('community', ['staff']);

export const listDelayed = query({
  summary:
    'Orders with pieces whose promised time has passed, or passes within the hour, and that are not there; oldest promise first',
  mayCall: byStaff,
  input: inCommunity.extend({ cause: DelayCause.optional(), ...page }),
  output: paged(DelayedOrder),
  refusals: [],
});

export const countDelayed = query({
  summary:
    'How much is promised and not there yet, in all and by cause, and how many disputes wait for staff',
  mayCall: byStaff,
  input: inCommunity,
  output: z.object({
    households: z.int(),
    pieces: Quantity,
    causes: z.array(z.object({ cause: DelayCause, households: z.int(), pieces: Quantity })),
    disputes: z.int(),
    /** Unanswered for more than 24 hours. */
    lateDisputes: z.int(),
    comingReplacements: z.int(),
  }),
  refusals: [],
});
