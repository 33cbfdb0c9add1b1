import { sql } from 'kysely';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { givenApp, type TestApp } from '../../tests/support/app';
import { givenDatabase } from '../../tests/support/database';
import { communityId, noon, zhuHome } from '../../tests/support/demo';
import { givenOrder, givenPlaced } from '../../tests/support/given';
import { givenSecondCommunity, second } from '../../tests/support/second-community';
import { givenQuietDay } from '../../tests/support/state';
import { announce, withdraw } from '../kernel/outbox';
import { drainOutbox } from './drain-outbox';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

const later = (ms: number) => new Date(Date.parse(noon) + ms);
const rowsOf = async () =>
  (
    await sql<{ attempts: number; done: boolean; error: string | null }>`
  select attempts, done_at is not null as done, last_error as error from outbox`.execute(database.db)
  ).rows;
const messages = async ({ as }: TestApp) =>
  (await as('zhu').messages.listMessages({ ...zhuHome, limit: 100 })).rows;

/** Something to tell 朱先生. */
async function givenAnnouncement(app: TestApp): Promise<void> {
  const { waveId } = await givenOrder(app);
  await givenPlaced(app, waveId);
}

async function givenAnnouncements(
  count: number,
  topic: string,
  payload: object,
  of: string = communityId,
): Promise<void> {
  await sql`insert into outbox (community_id, id, topic, key, payload, run_at)
    select ${of}, gen_random_uuid(), ${topic}, concat('key ', n), ${JSON.stringify(payload)}::jsonb, ${noon}
      from generate_series(1, ${count}::int) n`.execute(database.db);
}
const toZhu = { householdId: zhuHome.householdId, kind: 'goodsArrived', orderId: v7() };

describe('the outbox', () => {
  it('carries out what is due, once, also when it is drained twice', async () => {
    const app = givenApp(database);
    await givenAnnouncement(app);
    expect(await drainOutbox(app.app, later(0))).toBe(1);
    expect(await drainOutbox(app.app, later(120_000))).toBe(0);
    expect(await messages(app)).toHaveLength(1);
    expect(await rowsOf()).toEqual([{ attempts: 1, done: true, error: null }]);
  });

  it('tells nobody twice when its carrier died before it could note that it was done', async () => {
    const app = givenApp(database);
    await givenAnnouncement(app);
    await drainOutbox(app.app, later(0));
    await sql`update outbox set done_at = null`.execute(database.db);
    expect(await drainOutbox(app.app, later(61_000))).toBe(1);
    expect(await messages(app)).toHaveLength(1);
  });

  it('shares the work between two instances, so that each row is carried once', async () => {
    const [one, two] = [givenApp(database), givenApp(database)];
    await givenAnnouncements(300, 'messages.tell', toZhu);
    const carried = await Promise.all([drainOutbox(one.app, later(0)), drainOutbox(two.app, later(0))]);
    expect(carried[0] + carried[1]).toBe(300);
    const told = await sql<{ n: number }>`select count(*)::int as n from messages`.execute(database.db);
    expect(told.rows[0]?.n).toBe(300);
    expect(new Set((await rowsOf()).map((row) => row.attempts))).toEqual(new Set([1]));
  });

  it('tries again, ever later, what could not be told, gives up after hours where it is seen, and lets the others pass', async () => {
    const app = givenApp(database);
    await givenAnnouncements(1, 'nobody.knowsThis', toZhu);
    await givenAnnouncement(app);
    await drainOutbox(app.app, later(0));
    expect(await messages(app)).toHaveLength(1);
    expect(await drainOutbox(app.app, later(59_000))).toBe(0);
    const tries: number[] = [];
    for (let minute = 1; minute < 400; minute += 1)
      if ((await drainOutbox(app.app, later(minute * 60_000))) > 0) tries.push(minute);
    expect(tries).toEqual([1, 3, 7, 15, 31, 63, 123, 183, 243]);
    const stuck = await sql<{ attempts: number; minute: number }>`
      select attempts, extract(epoch from given_up_at - ${noon}::timestamptz)::int / 60 as minute from outbox
       where done_at is null`.execute(database.db);
    expect(stuck.rows).toEqual([{ attempts: 10, minute: 243 }]);
    expect(app.app.faults.counts().undelivered).toBe(1);
    expect(app.logged()).toContain('announcement not delivered');
  });

  it('gives back what does not fit before others may take it, as if it had never been taken', async () => {
    const app = givenApp(database);
    await givenAnnouncements(150, 'messages.tell', toZhu);
    let clockMs = 0;
    const slow = vi.spyOn(performance, 'now').mockImplementation(() => (clockMs += 20_000));
    const carried = await drainOutbox(app.app, later(0)).finally(() => slow.mockRestore());
    expect(carried).toBe(50);
    const states = (await rowsOf()).map(({ attempts, done }) => `${attempts} ${done}`).sort();
    expect(states).toEqual([...Array<string>(100).fill('0 false'), ...Array<string>(50).fill('1 true')]);
    expect(await drainOutbox(app.app, later(0))).toBe(100);
  });

  it('tells a hundred in a few transactions, and the others of those among whom one cannot be told', async () => {
    const app = givenApp(database);
    await givenAnnouncements(120, 'messages.tell', toZhu);
    await sql`insert into outbox (community_id, id, topic, key, payload, run_at)
      values (${communityId}, gen_random_uuid(), 'messages.tell', 'to nobody', ${JSON.stringify({ kind: 'goodsArrived' })}::jsonb, ${noon})`.execute(
      database.db,
    );
    await drainOutbox(app.app, later(0));
    const failed = (await rowsOf()).filter(({ done }) => !done);
    expect(failed).toEqual([{ attempts: 1, done: false, error: 'ZodError' }]);
    const { rows } = await sql<{ told: number; writes: number }>`
      select count(*)::int as told, count(distinct xmin::text)::int as writes from messages`.execute(
      database.db,
    );
    expect(rows[0]?.told).toBe(120);
    expect(rows[0]?.writes).toBeLessThanOrEqual(52);
  });

  it('tells in the order in which the facts became true, however the rows lie on the disk', async () => {
    const app = givenApp(database);
    await sql`insert into outbox (community_id, id, topic, key, payload, run_at)
      select ${communityId}, concat('01900000-0000-7000-8000-', lpad(n::text, 12, '0'))::uuid, 'messages.tell',
             concat('key ', n), ${JSON.stringify(toZhu)}::jsonb, ${noon}
        from generate_series(1, 150) n order by md5(n::text)`.execute(database.db);
    await sql`analyze outbox`.execute(database.db);
    await drainOutbox(app.app, later(0));
    const { rows } = await sql<{ key: string }>`select key from messages order by id`.execute(database.db);
    expect(rows.map((row) => row.key)).toEqual(rows.map((_, index) => `key ${index + 1}`));
  });

  it('tells what may still be withdrawn only when its time has come, and never once it is withdrawn', async () => {
    const { app } = givenApp(database);
    const ctx = { db: database.db, now: new Date(noon) };
    const toSay = (key: string) => ({
      communityId,
      topic: 'messages.tell',
      key,
      payload: toZhu,
      notBefore: later(60_000),
    });
    await announce(ctx, [toSay('stays'), toSay('goes')]);
    expect(await drainOutbox(app, later(59_999))).toBe(0);
    expect(await withdraw(ctx, communityId, ['goes', 'never said'])).toBe(1);
    expect(await drainOutbox(app, later(60_000))).toBe(1);
    const { rows } = await sql<{ key: string }>`select key from messages`.execute(database.db);
    expect(rows).toEqual([{ key: 'stays' }]);
    expect(await withdraw(ctx, communityId, ['stays'])).toBe(0);
  });

  it('either tells or withdraws, never both, when they meet at one moment', async () => {
    const { app } = givenApp(database);
    const ctx = { db: database.db, now: new Date(noon) };
    for (let turn = 0; turn < 5; turn += 1) {
      const key = `turn ${turn}`;
      await announce(ctx, [{ communityId, topic: 'messages.tell', key, payload: toZhu }]);
      const [withdrawn] = await Promise.all([
        withdraw(ctx, communityId, [key]),
        drainOutbox(app, later(turn * 61_000)),
      ]);
      const { rows } = await sql`select 1 from messages where key = ${key}`.execute(database.db);
      expect(withdrawn + rows.length).toBe(1);
    }
  });

  it('leaves what is not due yet', async () => {
    const { app } = givenApp(database);
    await givenAnnouncements(1, 'messages.tell', toZhu);
    expect(await drainOutbox(app, later(-1))).toBe(0);
  });

  it('writes nothing half: a message to a household that is not there leaves no trace but the error', async () => {
    const app = givenApp(database);
    await givenAnnouncements(1, 'messages.tell', { ...toZhu, householdId: v7() });
    await drainOutbox(app.app, later(0));
    expect(await rowsOf()).toMatchObject([{ attempts: 1, done: false }]);
    expect(await messages(app)).toEqual([]);
  });

  it('lets no community wait until another, which has much to tell, is done', async () => {
    await givenSecondCommunity(database);
    const { app } = givenApp(database);
    await givenAnnouncements(250, 'messages.tell', toZhu);
    const toFar = { ...toZhu, householdId: second.householdId };
    await givenAnnouncements(1, 'messages.tell', toFar, second.communityId);
    await sql`update outbox set run_at = ${later(-1000)} where community_id = ${communityId}`.execute(
      database.db,
    );
    expect(await drainOutbox(app, later(0))).toBe(251);
    const { rows } = await sql<{ communityId: string }>`
      select community_id from messages order by id`.execute(database.db);
    expect(rows.findIndex((row) => row.communityId === second.communityId)).toBe(200);
  });
});
