import { v7 } from 'uuid';
import { beforeEach, expect, it } from 'vitest';
import { NoSignal } from '@/lib/wire/no-signal';
import { call } from '../../backend/kernel/call';
import { givenApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { communityId, entrance, home } from '../support/demo';
import { flowingClock } from '../support/flowing-clock';
import { givenPhone } from '../support/given-queue';
import { givenRound, knockOf } from '../support/given-round';

const database = await givenDatabase('demo');
const clock = flowingClock('2026-11-22T01:00:00.000Z');
const { app, as } = givenApp(database, { clock });
const first = entrance('10-1');
const rooms = ['502', '401', '402'];
const later = (minutes: number) => new Date(clock.now.getTime() + minutes * 60_000).toISOString();

/** A captain's phone behind thick walls, with the real server beyond: `calls` says how many calls get through. */
function givenCaptainsPhone(campaignId: string) {
  const phone = givenPhone();
  const way = { calls: 0, procedures: [] as string[] };
  const device = v7();
  phone.accountId = 'qin';
  phone.send = (procedure, input) => {
    if (way.calls === 0) return Promise.reject(new NoSignal());
    way.calls -= 1;
    way.procedures.push(procedure);
    const caller = { kind: 'wechat', openid: 'demo-qin' } as const;
    return call(app, { procedure, input, caller, requestId: v7() });
  };
  phone.newActionId = v7;
  const queue = phone.start();
  const knock = (room: string, seq: number, over: object = {}) => {
    phone.now = clock.now.toISOString();
    const said = knockOf(campaignId, { device, seq, happenedAt: phone.now, ...over });
    const input = { ...first, ...home(`10-1-${room}`), ...said };
    queue.add({ procedure: 'doorKnocks.recordDoorKnock', input, label: `${room} 已见面` });
  };
  const run = async (calls: number) => {
    way.calls = calls;
    phone.now = clock.now.toISOString();
    await queue.run();
  };
  return { phone, way, knock, run };
}

const round = { campaignId: '' };
beforeEach(async () => {
  round.campaignId = await givenRound(as('lin'), { deadlineAt: later(48 * 60) });
});
const quiet = async () =>
  (await as('lin').doorKnocks.listQuietPhones({ communityId, campaignId: round.campaignId })).rows.map(
    ({ name, why, unsent }) => [name, why, unsent],
  );

it('a captain who was hours without signal stands on the list from the first call on, until all has come', async () => {
  const { phone, way, knock, run } = givenCaptainsPhone(round.campaignId);
  rooms.forEach((room, at) => knock(room, at + 1));
  await run(0);
  await clock.moveTo(later(150));
  // The server cannot know of a phone that has said nothing.
  expect(await quiet()).toEqual([]);

  await run(1);
  expect(way.procedures).toEqual(['doorKnocks.reportPhone']);
  expect(await quiet()).toEqual([['秦女士', 'unsent', 3]]);

  await run(2);
  expect(phone.queued()).toHaveLength(2);
  expect(await quiet()).toEqual([['秦女士', 'unsent', 2]]);

  await run(99);
  expect(phone.queued()).toEqual([]);
  expect(await quiet()).toEqual([]);
});

it('a deed that is refused is the captain’s to settle: the phone keeps nothing back', async () => {
  const { phone, knock, run } = givenCaptainsPhone(round.campaignId);
  knock('502', 1);
  knock('401', 2, { outcome: 'safe' });
  await run(0);
  await clock.moveTo(later(150));
  await run(99);
  expect(phone.queued()).toEqual(['401 已见面 refused']);
  expect(await quiet()).toEqual([]);
});

it('with signal nothing is said beside the deed', async () => {
  const { way, knock, run } = givenCaptainsPhone(round.campaignId);
  await run(99);
  knock('502', 1);
  await run(99);
  expect(way.procedures).toEqual(['doorKnocks.recordDoorKnock']);
});

it('a report carries nothing of what was said at the doors', async () => {
  const { phone, knock, run } = givenCaptainsPhone(round.campaignId);
  const told: object[] = [];
  knock('502', 1, { remark: '要降压药', answers: { food: 'yes' } });
  await run(0);
  await clock.moveTo(later(20));
  phone.send = (procedure, input) => {
    if (procedure === 'doorKnocks.reportPhone') told.push(input);
    return Promise.resolve({ ok: true, value: null });
  };
  await run(99);
  expect(Object.keys(told[0] ?? {}).sort()).toEqual([
    ...['campaignId', 'communityId', 'device', 'entranceId', 'unsent'],
  ]);
  expect(Object.keys((told[0] as { unsent: object }).unsent).sort()).toEqual([
    ...['count', 'firstSeq', 'lastSeq', 'oldestAt'],
  ]);
  expect(JSON.stringify(told)).not.toContain('降压药');
});
