import { sql } from 'kysely';
import { setTimeout } from 'node:timers/promises';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { givenApp } from '../../tests/support/app';
import { givenChannel, losing, sendingIn } from '../../tests/support/given-channel';
import { givenDatabase } from '../../tests/support/database';
import { communityId, noon, zhuHome } from '../../tests/support/demo';
import { newsOf } from '../../tests/support/news-samples';
import { givenQuietDay } from '../../tests/support/state';
import { announce } from '../kernel/outbox';
import { announcementOf, claimDelivery } from '../modules/messages/public';
import { drainOutbox } from './drain-outbox';
import { sendDeliveries } from './send-deliveries';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

const later = (ms: number) => new Date(Date.parse(noon) + ms);
const minute = 60_000;

const { givenTold, run, states } = sendingIn(database);

describe('a message on its way out of the house', () => {
  it('goes to everybody of the household who has an account, with its words and its link, once', async () => {
    const channel = givenChannel();
    const { app, as } = givenApp(database, { channels: [channel] });
    const ctx = { db: database.db, now: new Date(noon) };
    await announce(ctx, [announcementOf(newsOf('delivered', '')), announcementOf(newsOf('knockSoon', ''))]);
    await drainOutbox(app, later(0));
    await sendDeliveries(app, later(0));
    await sendDeliveries(app, later(minute));
    const { rows } = await as('zhu').messages.listMessages(zhuHome);
    const told = rows.find(({ kind }) => kind === 'delivered');
    const { accountId } = await as('zhu').org.getMe({});
    expect(channel.given.filter(({ to }) => 'accountId' in to && to.accountId === accountId)).toMatchObject([
      { communityId, kind: 'delivered', title: '送到了', body: told?.body, link: told?.link },
    ]);
    expect(new Set(channel.given.map(({ kind }) => kind))).toEqual(new Set(['delivered']));
    expect(new Set((await states()).map(({ state }) => state))).toEqual(new Set(['sent']));
  });

  it('is planned once, however often the announcement is carried', async () => {
    const channel = givenChannel();
    await givenTold([channel]);
    await sql`update outbox set done_at = null, run_at = ${noon}`.execute(database.db);
    await drainOutbox(givenApp(database, { channels: [channel] }).app, later(minute));
    await run([channel], later(minute));
    expect(channel.given).toHaveLength(1);
  });

  it('is sent once by two instances before a slow peer, so many at once', async () => {
    const slowly = () => setTimeout(20, { was: 'sent' } as const);
    const [one, two] = [givenChannel(slowly), givenChannel(slowly)];
    await givenTold([one], 60);
    await Promise.all([run([one], later(0)), run([two], later(0))]);
    const keys = [...one.given, ...two.given].map(({ key }) => key);
    expect(keys).toHaveLength(60);
    expect(new Set(keys).size).toBe(60);
    expect([one.mostAtOnce, two.mostAtOnce]).toEqual([3, 3]);
    expect(new Set((await states()).map(({ state, tries }) => `${state} ${tries}`))).toEqual(
      new Set(['sent 1']),
    );
  });

  it('holds no connection while its peer thinks', async () => {
    const held: number[] = [];
    const channel = givenChannel(async () => {
      await setTimeout(30);
      const { totalCount, idleCount } = database.program.pool;
      held.push(totalCount - idleCount);
      return { was: 'sent' };
    });
    await givenTold([channel]);
    await run([channel], later(0));
    expect(held).toEqual([0]);
  });

  it('is unknown when its sender died between sending and settling, and never repeated by itself', async () => {
    const channel = givenChannel();
    await givenTold([channel]);
    const at = { communityId, channel: 'test', now: later(0), until: later(minute) };
    expect(await claimDelivery(database.db, at)).toMatchObject({ tries: 1 });
    await run([channel], later(minute - 1));
    expect(await states()).toEqual([{ state: 'claimed', tries: 1, reason: null }]);
    await run([channel], later(minute));
    await run([channel], later(600 * minute));
    expect(await states()).toEqual([{ state: 'unknown', tries: 1, reason: 'silent' }]);
    expect(channel.given).toEqual([]);
  });

  it('is tried again, ever later, while its peer is busy, and given up after more than four hours', async () => {
    const channel = givenChannel(() => Promise.resolve({ was: 'later', reason: 'busy' }));
    await givenTold([channel]);
    const { app } = givenApp(database, { channels: [channel] });
    const tries: number[] = [];
    for (let at = 0; at < 400; at += 1) {
      const before = channel.given.length;
      await sendDeliveries(app, later(at * minute));
      if (channel.given.length > before) tries.push(at);
    }
    expect(tries).toEqual([0, 1, 3, 7, 15, 31, 63, 123, 183, 243]);
    expect(await states()).toEqual([{ state: 'givenUp', tries: 10, reason: 'busy' }]);
    expect(new Set(channel.given.map(({ key }) => key)).size).toBe(1);
    expect(app.faults.counts().undelivered).toBe(1);
  });

  it('is not tried again when the person does not take it', async () => {
    const channel = givenChannel(() => Promise.resolve({ was: 'refused' }));
    await givenTold([channel]);
    await run([channel], later(0));
    await run([channel], later(minute));
    expect(channel.given).toHaveLength(1);
    expect(await states()).toEqual([{ state: 'failed', tries: 1, reason: 'refused' }]);
  });

  it('that makes its channel fail stops no other, and its fault is logged without its words', async () => {
    const channel = givenChannel(({ key, body }) =>
      key === channel.given[0]?.key
        ? Promise.reject(new TypeError(`cannot send ${body}`))
        : Promise.resolve({ was: 'sent' }),
    );
    await givenTold([channel], 5);
    const app = givenApp(database, { channels: [channel] });
    await sendDeliveries(app.app, later(0));
    expect((await states()).map(({ state }) => state).sort()).toEqual([
      ...Array<string>(4).fill('sent'),
      'unknown',
    ]);
    expect(app.logged()).toContain('not known whether it was sent');
    expect(app.logged()).not.toContain('cannot send');
  });

  it('is not waited for without end, and then unknown, also when its channel does not listen', async () => {
    const never = () => new Promise<never>(() => {});
    const channel = { ...givenChannel(never), patienceMs: 20 };
    await givenTold([channel]);
    await run([channel], later(0));
    expect(await states()).toEqual([{ state: 'unknown', tries: 1, reason: 'noAnswer' }]);
  });

  it('is unknown when the database was lost between sending and settling; its peer has it once', async () => {
    const lost = { isLost: false };
    const channel = givenChannel(() => {
      lost.isLost = true;
      return Promise.resolve({ was: 'sent' });
    });
    await givenTold([channel]);
    const program = { ...database.program, pool: losing(database.program.pool, lost) };
    const app = givenApp({ ...database, program }, { channels: [channel] });
    await sendDeliveries(app.app, later(0)).catch(() => undefined);
    expect(await states()).toEqual([{ state: 'claimed', tries: 1, reason: null }]);
    expect(app.logged()).toContain('claimed and not settled');
    await run([channel], later(minute));
    await run([channel], later(600 * minute));
    expect(channel.given).toHaveLength(1);
    expect(await states()).toEqual([{ state: 'unknown', tries: 1, reason: 'silent' }]);
  });

  it('is not begun any more when its instance is stopping', async () => {
    const channel = givenChannel();
    await givenTold([channel]);
    await sendDeliveries(givenApp(database, { channels: [channel] }).app, later(0), AbortSignal.abort());
    expect(channel.given).toEqual([]);
    expect(await states()).toEqual([{ state: 'waiting', tries: 0, reason: null }]);
  });

  it('is left for the next slice when this one ends before its lease', async () => {
    const channel = givenChannel(undefined, { atOnce: 1 });
    await givenTold([channel], 4);
    let clockMs = 0;
    const slow = vi.spyOn(performance, 'now').mockImplementation(() => (clockMs += 12_000));
    await run([channel], later(0)).finally(() => slow.mockRestore());
    expect(channel.given).toHaveLength(2);
    await run([channel], later(0));
    expect(new Set((await states()).map(({ state, tries }) => `${state} ${tries}`))).toEqual(
      new Set(['sent 1']),
    );
  });

  it('of a busy channel keeps no other channel waiting', async () => {
    const busy = givenChannel(() => Promise.resolve({ was: 'later', reason: 'noAnswer' }), { name: 'busy' });
    const quick = givenChannel(undefined, { name: 'quick' });
    await givenTold([busy, quick], 4);
    await run([busy, quick], later(0));
    expect((await states()).map(({ state }) => state)).toEqual([
      ...Array<string>(4).fill('waiting'),
      ...Array<string>(4).fill('sent'),
    ]);
  });

  it('whose account is gone for good is not sent', async () => {
    const channel = givenChannel();
    await givenTold([channel]);
    await sql`delete from account_messages`.execute(database.db);
    await run([channel], later(0));
    expect(channel.given).toEqual([]);
    expect(await states()).toEqual([{ state: 'failed', tries: 1, reason: 'gone' }]);
  });
});
