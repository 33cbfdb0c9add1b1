import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp } from '../../tests/support/app';
import { givenDatabase } from '../../tests/support/database';
import { communityId, noon, zhuHome } from '../../tests/support/demo';
import { givenOpenWave, givenOrder, givenPlaced, twoEggs } from '../../tests/support/given';
import { givenSecondCommunity, second } from '../../tests/support/second-community';
import { givenQuietDay } from '../../tests/support/state';
import { demoAccountId } from '../demo/people';
import { newId } from '../kernel/ids';
import { forgetOldRows } from './forget-old-rows';
import { drainOutbox, runJobs } from './index';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

const DAY_MS = 24 * 3600_000;
const after = (days: number, from: string = noon) => new Date(Date.parse(from) + days * DAY_MS);
const count = async (table: 'actions' | 'outbox' | 'sessions' | 'audit_log' | 'messages') =>
  (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(database.db)).rows[0]
    ?.n;

describe('forgetting', () => {
  it('repeats an answer for seven days and not a moment longer', async () => {
    const app = givenApp(database, { now: '2026-11-22T03:00:00.000Z' });
    const input = { ...zhuHome, waveId: await givenOpenWave(app), lines: twoEggs, actionId: actionId() };
    const placed = await app.as('zhu').orders.placeOrder(input);
    const placedAt = '2026-11-22T03:00:00.000Z';
    await forgetOldRows(app.app, after(7, placedAt));
    expect(await app.as('zhu').orders.placeOrder(input)).toEqual(placed);
    await forgetOldRows(app.app, new Date(after(7, placedAt).getTime() + 1));
    expect(await count('actions')).toBe(0);
    expect(await count('audit_log')).toBe(1);
  });

  it('forgets what was told after eight days, and never what was not told yet', async () => {
    const app = givenApp(database);
    const { waveId } = await givenOrder(app);
    await givenPlaced(app, waveId);
    await forgetOldRows(app.app, after(100));
    expect(await count('outbox')).toBe(1);
    await drainOutbox(app.app, new Date(noon));
    await forgetOldRows(app.app, after(8));
    expect(await count('outbox')).toBe(1);
    await forgetOldRows(app.app, after(8.001));
    expect([await count('outbox'), await count('messages')]).toEqual([0, 1]);
  });

  it('ends no session before its time', async () => {
    const { app } = givenApp(database);
    await sql`insert into sessions (token_hash, account_id, created_at, expires_at) values
      ('past', ${demoAccountId('zhu')}, ${noon}, ${after(1)}),
      ('coming', ${demoAccountId('zhu')}, ${noon}, ${after(3)})`.execute(database.db);
    await forgetOldRows(app, after(2));
    const { rows } = await sql`select token_hash from sessions`.execute(database.db);
    expect(rows).toEqual([{ tokenHash: 'coming' }]);
    await sql`delete from sessions`.execute(database.db);
  });
});

it('forgets in every community, not in one alone', async () => {
  const { app } = givenApp(database);
  await givenSecondCommunity(database);
  for (const of of [communityId, second.communityId])
    await sql`insert into outbox (community_id, id, topic, key, payload, run_at, done_at)
              values (${of}, ${newId()}, 'any', 'old', '{}', ${noon}, ${noon}),
                     (${of}, ${newId()}, 'any', 'new', '{}', ${noon}, ${after(1)})`.execute(database.db);
  await forgetOldRows(app, after(8.5));
  const { rows } = await sql`select key from outbox`.execute(database.db);
  expect(rows).toEqual([{ key: 'new' }, { key: 'new' }]);
});

it('forgets wrong codes after a day', async () => {
  const { app } = givenApp(database);
  await sql`insert into code_tries values ('old', 3, ${noon}), ('new', 3, ${after(1)})`.execute(database.db);
  await forgetOldRows(app, after(1.5));
  const { rows } = await sql`select who from code_tries`.execute(database.db);
  expect(rows).toEqual([{ who: 'new' }]);
});

it('all jobs together may run at once on two instances and again', async () => {
  const [one, two] = [givenApp(database), givenApp(database)];
  const { waveId } = await givenOrder(one);
  await givenPlaced(one, waveId);
  await Promise.all([runJobs(one.app, after(0)), runJobs(two.app, after(0))]);
  await runJobs(one.app, after(0));
  expect(await count('messages')).toBe(1);
});
