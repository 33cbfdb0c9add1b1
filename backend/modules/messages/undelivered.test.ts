import { sql } from 'kysely';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp, type TestApp } from '../../../tests/support/app';
import { givenDatabase } from '../../../tests/support/database';
import { communityId, noon, zhuHome } from '../../../tests/support/demo';
import { walkPages } from '../../../tests/support/given';
import { givenGivenUp, givenOnItsWay } from '../../../tests/support/given-undelivered';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../tests/support/state';
import { drainOutbox, sendDeliveries } from '../../jobs';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

const zhuId = async ({ as }: TestApp) => (await as('zhu').org.getMe({})).accountId;
const listed = async ({ as }: TestApp) =>
  (await as('lin').messages.listUndelivered({ communityId, limit: 100 })).rows;

describe('what was not delivered', () => {
  it('says for whom, masked, of what kind, why and since when, the latest first', async () => {
    const app = givenApp(database);
    const accountId = await zhuId(app);
    const inApp = await givenGivenUp(database, zhuHome, '2026-11-22T03:00:00.000Z');
    const lost = { state: 'unknown', reason: 'silent', accountId, at: '2026-11-22T03:01:00.000Z' } as const;
    const outside = await givenOnItsWay(database, zhuHome, lost);
    expect(await listed(app)).toEqual([
      {
        id: outside,
        way: 'channel',
        title: '到货时间',
        placeLabel: '10号楼 1单元 502',
        name: '朱**',
        state: 'unknown',
        reason: 'noAnswer',
        tries: 1,
        since: '2026-11-22T03:01:00.000Z',
      },
      {
        id: inApp,
        way: 'app',
        title: '送到了',
        placeLabel: '10号楼 1单元 502',
        name: '',
        state: 'givenUp',
        reason: 'fault',
        tries: 10,
        since: '2026-11-22T03:00:00.000Z',
      },
    ]);
  });

  it('lists what nobody can read too: it was given up for that very reason', async () => {
    const id = v7();
    await sql`insert into outbox (community_id, id, topic, key, payload, run_at, given_up_at)
      values (${communityId}, ${id}, 'comet', 'comet', '{"householdId": "nobody"}'::jsonb, ${noon}, ${noon})`.execute(
      database.db,
    );
    expect(await listed(givenApp(database))).toMatchObject([{ id, title: '消息', placeLabel: '', name: '' }]);
  });

  it('leaves out what waits and what has arrived', async () => {
    const app = givenApp(database);
    const accountId = await zhuId(app);
    await givenOnItsWay(database, zhuHome, { state: 'sent', reason: '', accountId });
    await givenOnItsWay(database, zhuHome, { state: 'waiting', reason: 'busy', accountId });
    expect(await listed(app)).toEqual([]);
  });

  it('comes page by page, none lost or doubled among those of one moment', async () => {
    const app = givenApp(database);
    const accountId = await zhuId(app);
    for (let index = 0; index < 4; index += 1) {
      await givenGivenUp(database, zhuHome);
      await givenOnItsWay(database, zhuHome, { state: 'failed', reason: 'refused', accountId });
    }
    const list = (page: { limit: number; cursor?: string }) =>
      app.as('lin').messages.listUndelivered({ communityId, ...page });
    const all = await walkPages(list, 100);
    expect(all).toHaveLength(8);
    for (const limit of [1, 3]) expect(await walkPages(list, limit)).toEqual(all);
  });
});

describe('trying again', () => {
  it('tells in the app what was given up, once for one deed', async () => {
    const app = givenApp(database, { now: noon });
    const undeliveredId = await givenGivenUp(database, zhuHome);
    await expectSameTwice(database, (input) => app.as('lin').messages.tryAgain(input), {
      communityId,
      undeliveredId,
      way: 'app' as const,
    });
    expect(await listed(app)).toEqual([]);
    await drainOutbox(app.app, new Date(noon));
    const { rows } = await app.as('zhu').messages.listMessages(zhuHome);
    expect(rows.map(({ kind }) => kind)).toEqual(['delivered']);
  });

  it.each(['failed', 'unknown', 'givenUp'] as const)('sends once more what is %s', async (state) => {
    const sent: string[] = [];
    const send = ({ key }: { key: string }) => {
      sent.push(key);
      return Promise.resolve({ was: 'sent' as const });
    };
    const app = givenApp(database, {
      now: noon,
      channels: [{ name: 'test', atOnce: 1, takes: () => true, send }],
    });
    const accountId = await zhuId(app);
    const undeliveredId = await givenOnItsWay(database, zhuHome, { state, reason: 'busy', accountId });
    await sendDeliveries(app.app, new Date(noon));
    expect(sent).toEqual([]);
    const again = { communityId, undeliveredId, way: 'channel' as const };
    await app.as('lin').messages.tryAgain({ ...again, actionId: actionId() });
    await sendDeliveries(app.app, new Date(noon));
    await app.as('lin').messages.tryAgain({ ...again, actionId: actionId() });
    await sendDeliveries(app.app, new Date(noon));
    expect(sent).toEqual([undeliveredId]);
    expect(await listed(app)).toEqual([]);
  });

  it('refuses what is not there', async () => {
    const app = givenApp(database);
    for (const way of ['app', 'channel'] as const) {
      const gone = { communityId, undeliveredId: v7(), way, actionId: actionId() };
      await expectRefusal(database, 'NOT_FOUND', () => app.as('lin').messages.tryAgain(gone));
    }
  });
});
