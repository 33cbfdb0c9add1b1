import { beforeEach, expect, it } from 'vitest';
import { actionId, givenApp, type TestApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, evening, pengHome, zhuHome } from '../../../../tests/support/demo';
import { givenArrived, givenOrder, outcomeOf, walkPages } from '../../../../tests/support/given';
import { givenPickUp } from '../../../../tests/support/given-pick-up';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../../tests/support/state';
import { runJobs } from '../../../jobs';
import { reconcile } from '../../../reconcile';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

/** What 502 and 401 have ordered lies at the station. */
async function givenTwoToFetch(app: TestApp): Promise<{ runId: string; doors: Map<string, string> }> {
  const { waveId } = await givenOrder(app);
  await givenOrder(app, { by: 'peng', at: pengHome });
  await givenArrived(app, waveId);
  const runId = await givenPickUp(app);
  const { dropOffs } = await app.as('lin').dispatch.getRun({ communityId, runId });
  return { runId, doors: new Map(dropOffs.map(({ roomNo, id }) => [roomNo, id])) };
}

const codeOf = async (app: TestApp, who: string, home: typeof zhuHome): Promise<string> =>
  (await app.as(who).dispatch.getOwnCodes(home)).fetch ?? '';

const toldTo = async (app: TestApp, who: string, home: typeof zhuHome): Promise<string[]> => {
  await runJobs(app.app, app.clock.now);
  const { rows } = await app.as(who).messages.listMessages(home);
  return rows.map(({ body }) => body);
};

it('hands over to a neighbour for several, each with its code; the households hear that it was a neighbour', async () => {
  const app = givenApp(database);
  const { doors } = await givenTwoToFetch(app);
  const confirm = app.as('wang').dispatch.confirmDropOff;
  for (const [room, who, home] of [
    ['502', 'zhu', zhuHome],
    ['401', 'peng', pengHome],
  ] as const) {
    const word = { ...outcomeOf(doors.get(room) ?? '', 'handedOver'), byNeighbour: true };
    const without = () => confirm({ ...word, actionId: actionId() });
    await expectRefusal(database, 'NEIGHBOUR_NEEDS_CODE', without, { room });
    const code = await codeOf(app, who, home);
    expect(code).toMatch(/^\d{4}$/);
    await expectSameTwice(database, confirm, { ...word, code });
  }
  app.clock.pass(61_000);
  expect((await toldTo(app, 'zhu', zhuHome)).join()).toContain('由邻居报了取件码代取');
  expect(await reconcile(database.db)).toEqual([]);
});

it('refuses the code of another household, and tells nobody its own but the household', async () => {
  const app = givenApp(database);
  const { doors } = await givenTwoToFetch(app);
  const [own, other] = [await codeOf(app, 'zhu', zhuHome), await codeOf(app, 'peng', pengHome)];
  expect(own).not.toBe(other);
  const word = { ...outcomeOf(doors.get('502') ?? '', 'handedOver'), code: other, actionId: actionId() };
  await expect(app.as('wang').dispatch.confirmDropOff(word)).rejects.toMatchObject({ code: 'CODE_WRONG' });
  await expect(app.as('peng').dispatch.getOwnCodes(zhuHome)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(app.as('lin').dispatch.getOwnCodes(zhuHome)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

it('reminds once in the evening whoever has not fetched, and nobody before', async () => {
  const app = givenApp(database);
  const { doors } = await givenTwoToFetch(app);
  const fetched = { ...outcomeOf(doors.get('401') ?? '', 'handedOver'), actionId: actionId() };
  await app.as('wang').dispatch.confirmDropOff(fetched);
  const reminded = (all: string[]) => all.filter((body) => body.includes('请今晚去取')).length;
  app.clock.set(new Date(Date.parse(evening) - 1).toISOString());
  expect(reminded(await toldTo(app, 'zhu', zhuHome))).toBe(0);
  app.clock.set(evening);
  for (let slice = 0; slice < 3; slice += 1) expect(reminded(await toldTo(app, 'zhu', zhuHome))).toBe(1);
  expect(reminded(await toldTo(app, 'peng', pengHome))).toBe(0);
  const { rows } = await app.as('lin').dispatch.listNotFetched({ communityId });
  expect(rows).toMatchObject([{ roomNo: '502', remindedAt: evening, runLabel: '第 1 趟' }]);
});

it('brings what was not fetched to the door with the next run; what was fetched meanwhile stays fetched', async () => {
  const app = givenApp(database);
  const { doors } = await givenTwoToFetch(app);
  const list = app.as('lin').dispatch.listNotFetched;
  const ids = await walkPages((page) => list({ communityId, ...page }), 1);
  expect(ids).toHaveLength(2);
  const fetched = { ...outcomeOf(doors.get('401') ?? '', 'handedOver'), actionId: actionId() };
  await app.as('wang').dispatch.confirmDropOff(fetched);
  const brought = { communityId, dropOffIds: ids };
  const answer = await expectSameTwice(database, app.as('lin').dispatch.bringNotFetched, brought);
  expect(answer).toEqual({ households: 1, fetchedMeanwhile: 1 });
  const again = await app.as('lin').dispatch.bringNotFetched({ ...brought, actionId: actionId() });
  expect(again).toEqual({ households: 0, fetchedMeanwhile: 2 });
  expect((await list({ communityId })).rows).toEqual([]);
  const back = await app.as('lin').dispatch.listBroughtBack({ communityId });
  expect(back.rows).toMatchObject([{ roomNo: '502', reason: 'notFetched' }]);
  expect((await toldTo(app, 'zhu', zhuHome)).join()).toContain('会送上门');
  const { rows } = await app.as('lin').dispatch.listSorting({ communityId });
  expect(rows).toMatchObject([{ sortedHouseholds: 1, sortedToDoor: 1 }]);
  expect(await reconcile(database.db)).toEqual([]);
});
