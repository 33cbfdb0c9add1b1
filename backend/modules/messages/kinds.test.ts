import { beforeEach, describe, expect, it } from 'vitest';
import { Link } from '@/contract/messages';
import { givenApp } from '../../../tests/support/app';
import { givenDatabase } from '../../../tests/support/database';
import { communityId, noon, zhuHome } from '../../../tests/support/demo';
import { linkOf, messageKinds, newsOf, newsSamples } from '../../../tests/support/news-samples';
import { givenQuietDay } from '../../../tests/support/state';
import { drainOutbox } from '../../jobs';
import { announce } from '../../kernel/outbox';
import { announcementOf } from './announcement';
import { kinds } from './kinds';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

describe('a message', () => {
  it.each(messageKinds)('of the kind %s says its facts and opens its page', async (kind) => {
    const { app, as } = givenApp(database);
    const { accountId } = await as('wang').org.getMe({});
    await announce({ db: database.db, now: new Date(noon) }, [announcementOf(newsOf(kind, accountId))]);
    expect(await drainOutbox(app, new Date(noon))).toBe(1);
    const told =
      kinds[kind].goesTo === 'household'
        ? await as('zhu').messages.listMessages(zhuHome)
        : await as('wang').messages.listMyMessages({ communityId });
    expect(told.rows).toMatchObject([{ kind, link: linkOf(kind) }]);
    expect(told.rows[0]?.body).toContain(newsSamples[kind][1]);
  });

  it('is known by what its sample says: no other kind says that, so that a walk taps the one it means', () => {
    const at = () => '18:00';
    const said = messageKinds.map(
      (kind) => kinds[kind].write(newsSamples[kind][0], zhuHome.householdId, at).body,
    );
    const alike = messageKinds.filter(
      (kind) => said.filter((body) => body.includes(newsSamples[kind][1])).length !== 1,
    );
    expect(alike).toEqual([]);
  });

  it('leads to every kind of link that a client has a page for', () => {
    const used = new Set(messageKinds.map((kind) => linkOf(kind).kind));
    expect([...used].sort()).toEqual([...Link.shape.kind.options].sort());
  });
});
