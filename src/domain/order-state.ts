import type { OrderState } from '@/contract/order-shapes';

/** Where the pieces of an order are; the sum of its lines, column by column. Counts in the lines' measures. */
export interface Pieces {
  ordered: number;
  cancelled: number;
  short: number;
  damaged: number;
  refused: number;
  delivered: number;
  wanted: number;
  placed: number;
  received: number;
  sorted: number;
  onRun: number;
}

interface Facts {
  isAcknowledged: boolean;
  /** Staff have recorded a refund for pieces of it. */
  wasRefunded: boolean;
  /** A volunteer was at the door and brought the goods back. */
  wasBroughtBack: boolean;
}

/**
 * The one word for where an order is. The state furthest behind that still holds pieces speaks, so that nobody is
 * told 'delivered' while a part of the order is on its way.
 */
export function orderState(
  pieces: Pieces,
  { isAcknowledged, wasBroughtBack, wasRefunded }: Facts,
): OrderState {
  if (pieces.ordered === pieces.cancelled) return 'cancelled';
  if (pieces.wanted > 0) return 'ordered';
  if (pieces.placed > 0) return 'placed';
  if (pieces.received + pieces.sorted > 0) return wasBroughtBack ? 'backInHand' : 'arrived';
  if (pieces.onRun > 0) return 'onRun';
  if (pieces.delivered === 0) return pieces.refused > 0 ? 'refused' : wasRefunded ? 'refunded' : 'short';
  return isAcknowledged ? 'acknowledged' : 'delivered';
}
