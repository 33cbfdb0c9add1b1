import type { Link } from '@/contract/messages';
import { describe, expect, it } from 'vitest';
import { drainOutbox } from '../../backend/jobs';
import { announce } from '../../backend/kernel/outbox';
import { announcementOf, type AnnouncedKind } from '../../backend/modules/messages/announcement';
import { kinds } from '../../backend/modules/messages/kinds';
import { givenApp } from '../support/app';
import { linkOf, messageKinds, newsOf, newsSamples } from '../support/news-samples';
import { givenWeb } from './given-web';

const web = await givenWeb({ isDemo: true });
const { as } = givenApp(web.database, { clock: web.clock });

/** Where each kind of link leads, as the address bar says it. */
const pages: Readonly<Record<Link['kind'], string>> = {
  order: '/packages/resident/my-order/index',
  request: '/packages/resident/request/index',
  orderForm: '/packages/resident/order/index',
  wishes: '/packages/resident/wishes/index',
  members: '/packages/resident/members/index',
  home: '/pages/home/index',
  work: '/pages/work/index',
  notice: '/packages/resident/notice/index',
};

/** Says one thing of each kind to 朱先生's household or to 王师傅. */
async function tell(some: readonly AnnouncedKind[]): Promise<void> {
  const { accountId } = await as('wang').org.getMe({});
  const ctx = { db: web.database.db, now: web.clock.now };
  await announce(
    ctx,
    some.map((kind) => announcementOf(newsOf(kind, accountId))),
  );
  await drainOutbox(web.app, web.clock.now);
}

/** Tells, then taps each of the messages, sees where it leads, and comes back. */
async function walk(name: string, some: readonly AnnouncedKind[]): Promise<void> {
  await tell(some);
  const person = await web.stepInto(name);
  await person.tapText('消息', { exact: true });
  for (const kind of some) {
    await person.tapText(newsSamples[kind][1]);
    const page = pages[linkOf(kind).kind];
    await person.page.waitForURL((url) => url.hash.startsWith(`#${page}`));
    if (page.startsWith('/pages/')) await person.tapText('消息', { exact: true });
    else await person.back();
  }
}

const toHousehold = messageKinds.filter((kind) => kinds[kind].goesTo === 'household');
const toHelper = messageKinds.filter((kind) => kinds[kind].goesTo === 'helper');
/** As many as the list shows at once. */
const atOnce = 20;

describe('a message of each kind opens its page', () => {
  it('for a household, of goods and orders', () => walk('朱先生', toHousehold.slice(0, atOnce)));

  it('for a household, of help and people', () => walk('朱先生', toHousehold.slice(atOnce, 2 * atOnce)));

  it('for a household, of all else', () => walk('朱先生', toHousehold.slice(2 * atOnce)));

  it('for a helper', async () => {
    await walk('王师傅', toHelper);
    // An order or request that nobody has is refused in words; nothing fails.
    expect(web.faults.filter((fault) => !fault.includes('404'))).toEqual([]);
  });
});
