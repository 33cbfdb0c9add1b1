import type { LinkedFile, LinkKind, Opened, Ticket } from './linked-file';

/** Makes what is behind one kind of link. */
export interface LinkOpener<R = LinkedFile> {
  opens: string;
  open(opened: Opened, ticket: Ticket): Promise<R | undefined>;
}

/** What is made of the facts in a link, once its right has been looked at; undefined when that is no longer there. */
type Make<F, R> = (opened: Opened, facts: F) => Promise<R | undefined>;

/** Says what is behind a kind of link. */
export const opener = <F, R>(link: LinkKind<F>, make: Make<F, R>): LinkOpener<R> => ({
  opens: link.opens,
  async open(opened, ticket) {
    const facts = await link.admit(opened, ticket);
    return facts && make(opened, facts);
  },
});

/** Says which file or page is behind a kind of link. */
export const fileOpener = <F>(link: LinkKind<F>, make: Make<F, LinkedFile>): LinkOpener => opener(link, make);

/**
 * Opens links of all these kinds: a ticket names its kind, and one look-up finds who makes what is behind it. Undefined
 * for a kind that nobody opens.
 */
export function linkRegistry<R>(openers: readonly LinkOpener<R>[]) {
  const byKind = new Map(openers.map((one) => [one.opens, one]));
  if (byKind.size < openers.length) throw new Error('two openers for one kind of link');
  return async (opened: Opened, ticket: Ticket): Promise<R | undefined> =>
    byKind.get(ticket.opens)?.open(opened, ticket);
}
