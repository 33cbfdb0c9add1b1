import { Link } from '@/contract/messages';
import type { MessageRow } from './messages';

/** The link as it was stored; null when a newer release has written one that we do not know. */
export const storedLink = ({ linkKind, linkId }: Pick<MessageRow, 'linkKind' | 'linkId'>): Link | null =>
  Link.safeParse({ kind: linkKind, id: linkId }).data ?? null;

const earlierPages: Readonly<Record<string, Link['kind']>> = {
  orderReminder: 'orderForm',
  backInStock: 'orderForm',
  memberJoined: 'members',
  memberJoinedTyped: 'members',
  proxyJoined: 'members',
  wishOrdered: 'wishes',
  wishPriced: 'wishes',
  wishDeclined: 'wishes',
  wishCarried: 'wishes',
  wishLapsed: 'wishes',
};

/** What a message opens, also one that a release before has stored: an order, a request, or a page by its kind. */
export function linkOfRow(row: MessageRow, householdId: string): Link | null {
  if (row.linkKind) return storedLink(row);
  if (row.orderId) return { kind: 'order', id: row.orderId };
  if (row.requestId) return { kind: 'request', id: row.requestId };
  const page = earlierPages[row.kind];
  return page ? { kind: page, id: householdId } : null;
}
