import { sql } from 'kysely';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { givenApp } from '../../../tests/support/app';
import { givenDatabase } from '../../../tests/support/database';
import { communityId, noon, zhuHome } from '../../../tests/support/demo';
import { givenQuietDay } from '../../../tests/support/state';
import { drainOutbox } from '../../jobs';
import { call } from '../../kernel/call';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

/** Something to tell 朱先生, as an instance of the release before writes it. */
const givenEarlierAnnouncement = () =>
  sql`insert into outbox (community_id, id, topic, key, payload, run_at)
      values (${communityId}, ${v7()}, 'notices.tellHousehold', 'earlier',
              ${JSON.stringify({ householdId: zhuHome.householdId, kind: 'goodsArrived', orderId: null, moment: null })}::jsonb,
              ${noon})`.execute(database.db);

describe('a client of the release before', () => {
  it('is answered under the name that it calls', async () => {
    const { app } = givenApp(database);
    await givenEarlierAnnouncement();
    await drainOutbox(app, new Date(noon));
    const ask = (person: string) =>
      call(app, {
        procedure: 'notices.listMessages',
        input: { ...zhuHome, limit: 1 },
        caller: { kind: 'wechat', openid: `demo-${person}` },
        requestId: v7(),
      });
    expect(await ask('zhu')).toMatchObject({ ok: true, value: { rows: [{ kind: 'goodsArrived' }] } });
    expect(await ask('peng')).toMatchObject({ ok: false, code: 'NOT_FOUND' });
  });
});
