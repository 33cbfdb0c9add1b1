import type { Announcement } from '../../kernel/outbox';
import type { FactsOf, kinds, MessageKind } from './kinds';

export const TELL = 'messages.tell';

type To<K extends MessageKind> = (typeof kinds)[K]['goesTo'] extends 'household'
  ? { householdId: string }
  : { accountId: string };

type NewsOf<K extends MessageKind> = To<K> & {
  communityId: string;
  kind: K;
  /** What makes it one fact: a purchase, a run, a drop-off, a deed. */
  about: string;
  facts: FactsOf<K>;
  /** Not to be told before, so that it can still be withdrawn. */
  notBefore?: Date;
};

/** The kinds that go through the outbox; groups of staff are told at once (tell-groups.ts). */
export type AnnouncedKind = {
  [K in MessageKind]: (typeof kinds)[K]['goesTo'] extends 'groups' ? never : K;
}[MessageKind];

/** Something to tell: its kind, who is told, and the facts that this kind asks for. */
export type News = { [K in AnnouncedKind]: NewsOf<K> }[AnnouncedKind];

const addresseeOf = (news: News): { householdId: string } | { accountId: string } =>
  'householdId' in news ? { householdId: news.householdId } : { accountId: news.accountId };

/** The key under which a household is told of a fact once, and by which it can be withdrawn: an order of its own each. */
export const householdKey = (
  kind: MessageKind,
  about: string,
  { householdId, orderId = '' }: { householdId: string; orderId?: string },
): string => `${kind}:${about}:${householdId}:${orderId}`;

const keyOf = (news: News): string =>
  'householdId' in news
    ? householdKey(news.kind, news.about, { householdId: news.householdId, ...news.facts })
    : `${news.kind}:${news.about}:${news.accountId}`;

/** What goes into the outbox; the sentence is made when it is told. */
export const announcementOf = (news: News): Announcement => ({
  communityId: news.communityId,
  topic: TELL,
  key: keyOf(news),
  payload: { kind: news.kind, ...addresseeOf(news), ...news.facts },
  ...(news.notBefore && { notBefore: news.notBefore }),
});
