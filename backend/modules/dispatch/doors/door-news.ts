import type { RunKind } from '@/contract/dispatch';
import type { Announcement } from '../../../kernel/outbox';
import { announcementOf } from '../../messages/public';
import type { Destination } from '../../orders/public';

const kinds = {
  toDoor: { delivered: 'delivered', refused: 'refused', sorted: 'broughtBack', notReached: 'notReached' },
  pickUp: { delivered: 'fetched', refused: 'refused', sorted: 'notFetched', notReached: 'notFetched' },
} as const;

/** A door with the orders whose pieces it carries. */
export interface CarriedDoor {
  dropOffId: string;
  householdId: string;
  orderIds: readonly string[];
  /** A neighbour has fetched it. */
  byNeighbour?: boolean | undefined;
}

/** What households are told of their doors: where the pieces went, once for each order that a door carried. */
export const doorNews = (
  { communityId, kind }: { communityId: string; kind: RunKind },
  becameOf: Destination | 'notReached',
  doors: readonly CarriedDoor[],
): Announcement[] =>
  doors.flatMap(({ dropOffId, householdId, orderIds, byNeighbour }) => {
    const told = kinds[kind][becameOf];
    const as = told === 'fetched' && byNeighbour ? ('fetchedByNeighbour' as const) : told;
    const news = { communityId, kind: as, householdId, about: dropOffId };
    return orderIds.map((orderId) => announcementOf({ ...news, facts: { orderId } }));
  });
