import type { Announcement } from '../../kernel/outbox';
import { toHousehold } from '../notices/public';
import type { Destination, MovedLine } from '../orders/public';

const kinds = {
  delivered: 'delivered',
  refused: 'refused',
  sorted: 'broughtBack',
  notReached: 'notReached',
} as const;

/** What households are told of their doors: where the pieces went, once for each order that a door carried. */
export const doorNews = (
  communityId: string,
  becameOf: Destination | 'notReached',
  doors: readonly { dropOffId: string; householdId: string }[],
  lines: readonly MovedLine[],
): Announcement[] =>
  doors.flatMap(({ dropOffId, householdId }) => {
    const orderIds = lines.filter((line) => line.householdId === householdId).map((line) => line.orderId);
    return [...new Set(orderIds)].map((orderId) =>
      toHousehold(communityId, kinds[becameOf], dropOffId, { householdId, orderId, moment: null }),
    );
  });
