import type { RunKind } from '@/contract/dispatch';
import type { Announcement } from '../../../kernel/outbox';
import { announcementOf } from '../../messages/public';
import type { Destination, MovedLine } from '../../orders/public';

const kinds = {
  toDoor: { delivered: 'delivered', refused: 'refused', sorted: 'broughtBack', notReached: 'notReached' },
  pickUp: { delivered: 'fetched', refused: 'refused', sorted: 'notFetched', notReached: 'notFetched' },
} as const;

/** What households are told of their doors: where the pieces went, once for each order that a door carried. */
export const doorNews = (
  { communityId, kind }: { communityId: string; kind: RunKind },
  becameOf: Destination | 'notReached',
  doors: readonly { dropOffId: string; householdId: string }[],
  lines: readonly MovedLine[],
): Announcement[] =>
  doors.flatMap(({ dropOffId, householdId }) => {
    const orderIds = lines.filter((line) => line.householdId === householdId).map((line) => line.orderId);
    const news = { communityId, kind: kinds[kind][becameOf], householdId, about: dropOffId };
    return [...new Set(orderIds)].map((orderId) => announcementOf({ ...news, facts: { orderId } }));
  });
