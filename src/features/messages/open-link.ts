import type { Link } from '@/contract/messages';
import { go } from '@/lib/pages/routes';

type Opener = (id: string, householdId: string) => void;

/** The page of each kind of link; nobody else decides where a message leads. */
const openers = {
  order: (orderId, householdId) => go('residentMyOrder', { householdId, orderId }),
  request: (requestId, householdId) => go('residentRequest', { householdId, requestId }),
  orderForm: (householdId) => go('residentOrder', { householdId }),
  wishes: (householdId) => go('residentWishes', { householdId }),
  members: (householdId) => go('residentMembers', { householdId }),
  home: () => go('home'),
  work: () => go('work'),
  notice: (noticeId, householdId) => go('residentNotice', { householdId, noticeId }),
} satisfies Record<Link['kind'], Opener>;

/** A server that is newer than this client may send a kind that has no page here yet. */
const known: Partial<Record<string, Opener>> = openers;

/** What a tap on a message does; undefined when it leads nowhere that this client knows. */
export function openerOf({ kind, id }: Link, householdId: string): (() => void) | undefined {
  const opener = known[kind];
  return opener && (() => opener(id, householdId));
}
