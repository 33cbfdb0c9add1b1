import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, entrance, zhuHome } from '../../../../tests/support/demo';
import { givenChannel } from '../../../../tests/support/given-channel';
import { givenNotice } from '../../../../tests/support/given-notice';
import { ofEntrances } from '../../../../tests/support/given-round';
import { givenQuietDay } from '../../../../tests/support/state';
import type { Channel, Sending } from '../../../kernel/channel';
import { inCommunity } from '../../../kernel/in-community';
import { moveRelays, queueNotices, sendDeliveries } from '../../../jobs';
import { queueSlice } from './queue-notices';

const database = await givenDatabase('demo');
const end: { was: Sending } = { was: { was: 'sent' } };
const texts = givenChannel(() => Promise.resolve(end.was), { atOnce: 2 });
const wechat: Channel = { ...texts, name: 'wechat', takes: (kind) => kind === 'notice' };
const { app, as, clock } = givenApp(database, { channels: [wechat] });
const later = (minutes: number) => new Date(clock.now.getTime() + minutes * 60_000);
const wayOf = async (noticeId: string) =>
  (await as('lin').notices.getNotice({ communityId, noticeId })).reach?.ways.find(
    ({ way }) => way === 'wechat',
  );
const people = async () => {
  const { rows } = await database.pool.query<{ n: number; homes: number }>(
    `select count(distinct (g.account_id, g.household_id))::int as n, count(distinct g.household_id)::int as homes
       from role_grants g join households h on h.id = g.household_id
      where h.entrance_id = $1 and g.role in ('resident', 'familyProxy') and g.ends_at is null`,
    [entrance('10-1').entranceId],
  );
  return rows[0] ?? { n: 0, homes: 0 };
};

beforeEach(async () => {
  await givenQuietDay(database);
  await database.pool.query('delete from channel_pauses');
  end.was = { was: 'sent' };
});

describe('the ways of a notice', () => {
  it('are forecast before, and come to as much: sent is no cell', async () => {
    const asked = {
      communityId,
      audience: ofEntrances('10-1'),
      correctsId: null,
      title: '扫楼',
      body: '扫楼',
    };
    const { forecast } = await as('lin').notices.forecastNotice({ ...asked, ways: ['wechat'] });
    const { n, homes } = await people();
    expect(forecast).toMatchObject({ households: 37, app: homes, wechat: homes, nobody: 37 - homes });
    const { noticeId } = await givenNotice(as('lin'), { ways: ['wechat'] });
    await queueNotices(app, clock.now);
    expect(await wayOf(noticeId)).toMatchObject({ queued: n, sent: 0 });
    await sendDeliveries(app, clock.now);
    expect(await wayOf(noticeId)).toMatchObject({ queued: 0, sent: n });
    const { counts } = await as('lin').notices.getNotice({ communityId, noticeId });
    expect(counts).toMatchObject({ open: 37, reached: 0 });
  });

  it('carry nothing that was not chosen, nothing while it is paused, and nothing after it was taken back', async () => {
    const none = await givenNotice(as('lin'));
    await queueNotices(app, clock.now);
    expect(await wayOf(none.noticeId)).toBeUndefined();
    const { noticeId } = await givenNotice(as('lin'), { ways: ['wechat'], title: '停水' });
    const at = { communityId, noticeId };
    await queueNotices(app, clock.now);
    await as('lin').notices.pauseNotice({ ...at, actionId: actionId() });
    await sendDeliveries(app, later(5));
    expect(await wayOf(noticeId)).toMatchObject({ sent: 0 });
    await as('lin').notices.cancelNotice({ ...at, reason: '不停了', actionId: actionId() });
    await sendDeliveries(app, later(10));
    expect(await wayOf(noticeId)).toBeUndefined();
    await queueNotices(app, later(1));
    await queueNotices(app, later(2));
    const { rows } = await as('zhu').messages.listMessages(zhuHome);
    expect(rows.filter(({ kind }) => kind === 'noticeCancelled')).toMatchObject([
      { body: '社区公告“停水”已经取消，请以新的公告为准' },
    ]);
  });

  it('end when the notice is over: what waited is not pushed', async () => {
    const { noticeId } = await givenNotice(as('lin'), { ways: ['wechat'] });
    await queueNotices(app, clock.now);
    await queueNotices(app, later(3 * 24 * 60));
    await sendDeliveries(app, later(3 * 24 * 60));
    expect(await wayOf(noticeId)).toBeUndefined();
    expect((await as('zhu').notices.listOwnNotices(zhuHome)).rows).toHaveLength(1);
  });

  it('say when they are late, and when a channel pauses: then the relay begins at once', async () => {
    end.was = { was: 'later', reason: 'busy' };
    const { noticeId } = await givenNotice(as('lin'), { ways: ['wechat'], relayAfterMinutes: 120 });
    await queueNotices(app, clock.now);
    await moveRelays(app, later(1));
    const step = async () => (await as('qin').notices.listRelays(entrance('10-1'))).rows[0]?.step;
    expect(await step()).toBeNull();
    await database.pool.query(
      `insert into channel_pauses (channel, began_at, tries, bad) values ('wechat', now(), 20, 20)`,
    );
    await moveRelays(app, later(2));
    expect(await step()).toBe('captain');
    clock.pass(11 * 60_000);
    const way = await wayOf(noticeId);
    expect(way?.overdue).toBe(way?.queued);
    expect(way?.pausedSince).not.toBeNull();
    clock.pass(-11 * 60_000);
  });
});

it('tells exactly those who are meant when whoever queues dies twenty times on the way', async () => {
  const { noticeId } = await givenNotice(as('lin'), { ways: ['wechat'] });
  const dying = async (db: Parameters<typeof queueSlice>[0]['db']) => {
    await queueSlice({ db, now: clock.now, channels: [wechat] }, { communityId, noticeId });
    throw new Error('killed');
  };
  for (let kill = 0; kill < 20; kill += 1) {
    const dead = inCommunity(database, communityId).transaction().execute(dying);
    await Promise.allSettled([dead, ...(kill % 5 === 4 ? [queueNotices(app, clock.now)] : [])]);
  }
  await queueNotices(app, clock.now);
  const { rows } = await database.pool.query<{ told: number; ways: number }>(
    `select (select count(*)::int from messages where kind = 'notice') as told,
            (select count(*)::int from message_deliveries) as ways`,
  );
  expect(rows).toEqual([{ told: 37, ways: (await people()).n }]);
});

it('tells the groups of staff once that it is out, and once what has come to them', async () => {
  const { noticeId } = await givenNotice(as('lin'));
  await queueNotices(app, clock.now);
  await queueNotices(app, later(1));
  await moveRelays(app, later(60));
  await moveRelays(app, later(120));
  await moveRelays(app, later(121));
  const { rows } = await database.pool.query<{ kind: string; body: string }>(
    `select kind, body from group_messages where link_id = $1 order by at`,
    [noticeId],
  );
  expect(rows).toEqual([
    { kind: 'noticeSent', body: '公告“明早扫楼道”已发给 37 户，请留意还没有看到的' },
    { kind: 'noticeRelayed', body: '公告“明早扫楼道”：1 个单元还有 37 户没有看到，请上门或打电话' },
  ]);
});

it('lists of a drill whom it would have missed, those without a captain in front', async () => {
  const { noticeId } = await givenNotice(as('lin'), { isExercise: true });
  await queueNotices(app, clock.now);
  const { homes } = await people();
  const { forecast, reach } = await as('lin').notices.getNotice({ communityId, noticeId });
  expect(forecast).toMatchObject({ nobody: 37 - homes, withoutCaptain: 0 });
  expect(reach?.ways).toMatchObject([{ way: 'app', sent: 0, queued: 0 }]);
  const { rows } = await as('lin').notices.listWayless({ communityId, noticeId, limit: 100 });
  expect(rows).toHaveLength(37 - homes);
  expect(rows.every(({ hasCaptain }) => hasCaptain)).toBe(true);
});
