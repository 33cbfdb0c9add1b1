import * as z from 'zod';
import { handedOutAs, Priority } from './catalogue';
import { Slot } from './control';
import { DropOffOutcome } from './dispatch';
import { DisputeCause, DisputeState } from './disputes';
import { Role } from './procedure';
import { LineShare, Substitute } from './sharing';
import { Fen, Moment, Quantity } from './shapes';

export const WaveKind = z.enum(['noon', 'evening']);
export type WaveKind = z.infer<typeof WaveKind>;

export const Wave = z.object({
  id: z.uuid(),
  kind: WaveKind,
  opensAt: Moment,
  closesAt: Moment,
  deliverBy: Moment,
});
export type Wave = z.infer<typeof Wave>;

export const Product = z.object({
  id: z.uuid(),
  name: z.string(),
  category: z.string(),
  description: z.string(),
  measure: z.string(),
  ...handedOutAs,
  priceFen: Fen,
  limitPerHousehold: z.int().nullable(),
  /** What is left in the open wave; null when the product has no cap. */
  left: z.int().nullable(),
  priority: Priority,
  /** A picture of the community: files.getPicture. */
  pictureId: z.uuid().nullable(),
  /** False: taken off the list. It is here because the household has ordered it, and may be kept, not increased. */
  isListed: z.boolean(),
});
export type Product = z.infer<typeof Product>;

/** Where the pieces of an order are; derived from its lines, never stored. */
export const OrderState = z.enum([
  'cancelled',
  'ordered',
  'placed',
  'arrived',
  'onRun',
  'delivered',
  'backInHand',
  'refused',
  /** Nothing of it came, or nothing whole. */
  'short',
  /** All that was delivered of it was missing, wrong or spoiled, and the money went back. */
  'refunded',
  'acknowledged',
]);
export type OrderState = z.infer<typeof OrderState>;

export const OrderLine = z.object({
  productId: z.uuid(),
  name: z.string(),
  measure: z.string(),
  ...handedOutAs,
  priceFen: Fen,
  quantity: Quantity,
  delivered: Quantity,
  refused: Quantity,
  /** Did not come, or came broken: not delivered and not owed. */
  short: Quantity,
  damaged: Quantity,
  /** Bought for a wish of this household: it goes with the wish, not with the list (contract/wishes.ts). */
  isWish: z.boolean(),
  /** Was missing, wrong or spoiled at the door, and the money went back. */
  refunded: Quantity,
  /** What the household takes if there is none of it. */
  instead: Substitute.nullable(),
  /** It came in the place of another line, which has this name. */
  insteadOf: z.string().nullable(),
  /** The household stands behind all others for it; whether that may still be said, or taken back. */
  givesAway: z.boolean(),
  mayGiveAway: z.boolean(),
  /** How it was shared out; null where there was enough, or it has not been counted. */
  share: LineShare.nullable(),
});
export type OrderLine = z.infer<typeof OrderLine>;

/** What was said of pieces of an order: it waits for an answer, or was answered within the last 24 hours. */
export const OrderDispute = z.object({
  productId: z.uuid(),
  product: z.string(),
  measure: z.string(),
  pieces: Quantity,
  cause: DisputeCause,
  state: DisputeState,
  openedAt: Moment,
  openedByName: z.string(),
  answeredAt: Moment.nullable(),
  /** The supplier brings it again at this time. */
  comesAt: Moment.nullable(),
  refundFen: Fen.nullable(),
});
export type OrderDispute = z.infer<typeof OrderDispute>;

/** What last became of it: at the door, at the station (fetched or not), or nothing before its run ended. */
export const LastOutcome = z.enum([...DropOffOutcome.options, 'notReached', 'fetched', 'notFetched']);
export type LastOutcome = z.infer<typeof LastOutcome>;

export const Order = z.object({
  id: z.uuid(),
  householdId: z.uuid(),
  version: z.int(),
  wave: Wave,
  state: OrderState,
  lines: z.array(OrderLine),
  /** What the household owes: without what is cancelled, short, damaged, refused or refunded. */
  totalFen: Fen,
  canChange: z.boolean(),
  placedAt: Moment,
  /** When the supplier's goods are expected; the latest of its suppliers. */
  arrivesAt: Moment.nullable(),
  purchasedAt: Moment.nullable(),
  departedAt: Moment.nullable(),
  deliveredAt: Moment.nullable(),
  /** Something of it was delivered within the last 24 hours, by the clock of the server, and nothing was said of it yet. */
  mayDispute: z.boolean(),
  /** Something of it lies at the door without the household's word; what is in dispute waits for its answer first. */
  mayAcknowledge: z.boolean(),
  /** What was said of it and waits or was just answered, newest first. */
  disputes: z.array(OrderDispute).max(50),
  acknowledgedAt: Moment.nullable(),
  lastOutcome: LastOutcome.nullable(),
  lastPictureId: z.uuid().nullable(),
  /** How the household fetches what is not there yet; null when it is brought to the door. */
  pickUp: z.object({ isReady: z.boolean(), place: z.string().nullable(), slot: Slot.nullable() }).nullable(),
  /** Placed by someone else for this household (captain, staff): shown as such. */
  onBehalfBy: z.string().nullable(),
  /** As what they placed it; null when the household did, or when it is not known any more. */
  onBehalfAs: Role.nullable(),
  /** Who last changed it and when; null while it stands as it was placed. */
  lastChange: z.object({ at: Moment, name: z.string(), role: Role, isMe: z.boolean() }).nullable(),
});
export type Order = z.infer<typeof Order>;
