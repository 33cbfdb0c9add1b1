import { beforeEach, describe, expect, it } from 'vitest';
import type { PlanHelper } from '@/contract/plans';
import { actionId, givenApp, type TestApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import {
  communityId,
  entranceIdsOf,
  grain,
  home,
  market,
  rice,
  tomatoes,
} from '../../../../tests/support/demo';
import { givenArrived, givenDeparted, givenOrder, outcomeOf, twoEggs } from '../../../../tests/support/given';
import { change } from '../../../../tests/support/given-product';
import { givenPacked, givenStations, later, move } from '../../../../tests/support/given-parcels';
import { givenSorted, load } from '../../../../tests/support/given-sorted';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../../tests/support/state';
import { demoAccountId } from '../../../demo/people';
import { reconcile } from '../../../reconcile';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

const helper = (who: string, part: Partial<PlanHelper> = {}): PlanHelper => ({
  volunteerId: demoAccountId(who),
  ...{ grams: 150_000, pieces: null, coldBoxes: null },
  ...part,
});
const both = [helper('wang'), helper('he')];

const propose = (app: TestApp, helpers = both) =>
  app.as('lin').dispatch.proposeRuns({ communityId, helpers });
const confirm = (app: TestApp, plan: string, helpers = both) =>
  app.as('lin').dispatch.planRuns({ communityId, helpers, plan, actionId: actionId() });

/** Eggs for 502 and 401 lie sorted; rice for 502 and 302 comes later. */
async function givenRiceToCome(app: TestApp): Promise<{ riceComes: () => Promise<void> }> {
  const { waveId } = await givenOrder(app, { lines: [...twoEggs, { productId: rice, quantity: 1 }] });
  await givenOrder(app, { by: 'peng', at: home('10-1-401') });
  await givenOrder(app, { by: 'lin', at: home('10-1-302'), lines: [{ productId: rice, quantity: 1 }] });
  const comes = async (supplierId: string) => {
    await givenArrived(app, waveId, supplierId);
    const entranceIds = entranceIdsOf('10-1');
    await app.as('lin').dispatch.markSorted({ communityId, entranceIds, actionId: actionId() });
  };
  await comes(market);
  return { riceComes: () => comes(grain) };
}

describe('a proposal', () => {
  it('shares what lies sorted among those who are there, says why, and writes nothing', async () => {
    const app = givenApp(database);
    await givenSorted(app);
    const { runs, notPlanned, floors } = await propose(app);
    const rooms = runs.flatMap(({ doors }) => doors.map(({ roomNo }) => roomNo));
    expect(rooms.sort()).toEqual(['103', '401', '502', '603']);
    expect(notPlanned).toEqual([]);
    expect(runs.map(({ runId, volunteerName }) => [runId, volunteerName])).toEqual(
      runs.map(() => [null, expect.stringMatching(/王师傅|何同学/) as string]),
    );
    expect(runs.every(({ reasons }) => reasons.length > 0)).toBe(true);
    expect(floors.map(({ name }) => name).sort()).toEqual(['何同学', '王师傅'].sort());
    expect((await app.as('lin').dispatch.listRuns({ communityId })).rows).toEqual([]);
  });

  it('leaves nothing out in silence: full, too much for anybody, nobody there, fetched', async () => {
    const app = givenApp(database);
    await givenSorted(app);
    const reasons = async (helpers: PlanHelper[]) =>
      (await propose(app, helpers)).notPlanned.map(({ reason }) => reason);
    expect(await reasons([])).toEqual(['nobodyThere', 'nobodyThere', 'nobodyThere', 'nobodyThere']);
    expect(await reasons([helper('wang', { pieces: 1 })])).toEqual([
      'tooMuch',
      'tooMuch',
      'tooMuch',
      'tooMuch',
    ]);
    expect(await reasons([helper('wang', { pieces: 5 })])).toEqual(['full', 'full']);
    // Somebody who is no volunteer here is not there.
    expect(await reasons([helper('zhu')])).toHaveLength(4);
    const level = {
      buildingIds: [(await firstBuilding(app)) ?? ''],
      level: 'normal',
      startsAt: null,
    } as const;
    await app.as('lin').households.setControlLevel({
      ...{ communityId, ...level },
      buildingIds: [...level.buildingIds],
      actionId: actionId(),
    });
    expect(await reasons(both)).toContain('fetches');
  });

  it('waits for what a vehicle brings to its station, and says so', async () => {
    const app = givenApp(database);
    const { zhu } = await givenPacked(app);
    const { east, west, vehicleId, tripTo } = await givenStations(app);
    const times = { firstAt: '06:00', lastAt: '22:00', everyMinutes: 30, rideMinutes: 10, doorMinutes: 40 };
    await app.as('lin').dispatch.setTimetables({
      ...{ communityId, timetables: [{ stationId: east, timetable: { vehicleId, ...times } }] },
      actionId: actionId(),
    });
    const seen = async () => {
      const { runs, notPlanned } = await propose(app);
      const planned = runs.flatMap(({ doors }) => doors.map(({ roomNo }) => roomNo));
      return [planned.sort(), notPlanned.map(({ roomNo, reason }) => `${roomNo} ${reason}`).sort()];
    };
    // 103 is carried from the depot by hand: nothing goes to its station by a timetable.
    expect(await seen()).toEqual([['103'], ['502 notHereYet', '603 notHereYet']]);
    const tripId = await tripTo(east);
    await move(app, [zhu], { step: 'loaded', tripId });
    expect(await seen()).toEqual([['103'], ['502 notHereYet', '603 notHereYet']]);
    await move(app, [zhu], { step: 'unloaded', stationId: west, tripId }, { at: later(app, 10) });
    // One plan, one place: 502 goes from 西站, and 103 from the depot.
    expect(await seen()).toEqual([['103'], ['502 elsewhere', '603 notHereYet']]);
    const fromWest = await app
      .as('lin')
      .dispatch.proposeRuns({ communityId, helpers: both, fromStationId: west });
    expect(fromWest.runs.flatMap(({ doors }) => doors.map(({ roomNo }) => roomNo))).toEqual(['502']);
  });

  it('puts medicine before everything else when not all fits', async () => {
    const app = givenApp(database);
    await change(app, tomatoes, { priority: 'medicine' });
    const { waveId } = await givenOrder(app, { lines: [{ productId: tomatoes, quantity: 2 }] });
    await givenOrder(app, { by: 'peng', at: home('10-1-401') });
    await givenArrived(app, waveId);
    const entranceIds = entranceIdsOf('10-1');
    await app.as('lin').dispatch.markSorted({ communityId, entranceIds, actionId: actionId() });
    const { runs, notPlanned } = await propose(app, [helper('wang', { pieces: 2 })]);
    expect(runs[0]?.doors.map(({ roomNo, priority }) => [roomNo, priority])).toEqual([['502', 'medicine']]);
    expect(runs[0]?.reasons).toContainEqual({ kind: 'urgent', count: 1 });
    expect(notPlanned.map(({ roomNo, reason }) => [roomNo, reason])).toEqual([['401', 'full']]);
    await change(app, tomatoes, { priority: 'none' });
  });
});

const firstBuilding = async (app: TestApp): Promise<string | undefined> => {
  const { rows } = await app.as('lin').households.listBuildings({ communityId });
  return rows.find(({ buildingNo }) => buildingNo === '10')?.id;
};

describe('confirming', () => {
  it('makes exactly what was shown, once, each run with its volunteer', async () => {
    const app = givenApp(database);
    await givenSorted(app);
    const shown = await propose(app);
    const input = { communityId, helpers: both, plan: shown.plan };
    const { made, notPlanned } = await expectSameTwice(database, app.as('lin').dispatch.planRuns, input);
    expect(notPlanned).toBe(0);
    for (const [at, { runId }] of made.entries()) {
      const run = await app.as('lin').dispatch.getRun({ communityId, runId });
      expect(run).toMatchObject({ state: 'accepted', volunteerId: shown.runs[at]?.volunteerId });
      expect(run.dropOffs.map(({ householdId }) => householdId).sort()).toEqual(
        shown.runs[at]?.doors.map(({ householdId }) => householdId).sort(),
      );
    }
    expect(await reconcile(database.db)).toEqual([]);
    const rest = await propose(app);
    await expectRefusal(database, 'NOTHING_TO_PLAN', () => confirm(app, rest.plan));
  });

  it('refuses when something has been loaded, or came, since it was shown', async () => {
    const app = givenApp(database);
    await givenSorted(app);
    const { plan } = await propose(app);
    await app.as('lin').dispatch.createRun({ ...load('1-1'), actionId: actionId() });
    await expectRefusal(database, 'PLAN_CHANGED', () => confirm(app, plan));
    await expectRefusal(database, 'PLAN_CHANGED', () => confirm(app, 'another'));
  });

  it('and loading by hand at the same moment: every door is on one run', async () => {
    const app = givenApp(database);
    await givenSorted(app);
    const { plan } = await propose(app);
    await Promise.allSettled([
      confirm(app, plan),
      app.as('gao').dispatch.createRun({ ...load('10-1', '10-2'), actionId: actionId() }),
      confirm(app, plan),
    ]);
    const { rows } = await app.as('lin').dispatch.listRuns({ communityId });
    const runs = await Promise.all(
      rows.map(({ id }) => app.as('lin').dispatch.getRun({ communityId, runId: id })),
    );
    const doors = runs.flatMap(({ dropOffs }) => dropOffs.map(({ householdId }) => householdId));
    expect(new Set(doors).size).toBe(doors.length);
    expect(doors.length).toBeGreaterThanOrEqual(3);
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('adds to a run that has not left, at the same door where there is one', async () => {
    const app = givenApp(database);
    const { riceComes } = await givenRiceToCome(app);
    const only = [helper('wang')];
    const first = await confirm(app, (await propose(app, only)).plan, only);
    const runId = first.made[0]?.runId ?? '';
    await riceComes();
    const shown = await propose(app, only);
    expect(shown.runs).toMatchObject([{ runId, label: '第 1 趟', households: 3, volunteerName: '王师傅' }]);
    expect(shown.runs[0]?.reasons).toContainEqual({ kind: 'addedToRun', count: 2 });
    await confirm(app, shown.plan, only);
    const { dropOffs } = await app.as('lin').dispatch.getRun({ communityId, runId });
    expect(dropOffs.map(({ roomNo, pieces }) => [roomNo, pieces.map(({ name }) => name)])).toEqual([
      ['502', ['大米 10kg', '鸡蛋 30枚']],
      ['401', ['鸡蛋 30枚']],
      ['302', ['大米 10kg']],
    ]);
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('gives nothing more to whoever is under way, and says so; refuses what was shown before they left', async () => {
    const app = givenApp(database);
    const { riceComes } = await givenRiceToCome(app);
    const only = [helper('wang')];
    const first = await confirm(app, (await propose(app, only)).plan, only);
    await riceComes();
    const { plan } = await propose(app, only);
    const runId = first.made[0]?.runId ?? '';
    await app.as('wang').dispatch.departRun({ communityId, runId, actionId: actionId() });
    await expectRefusal(database, 'NOTHING_TO_PLAN', () => confirm(app, plan, only));
    const away = await propose(app, only);
    expect(away.runs).toEqual([]);
    expect(away.notPlanned.map(({ reason }) => reason)).toEqual(['nobodyThere', 'nobodyThere']);
  });
});

it('floors climbed today count, and who was in a building knows it', async () => {
  const app = givenApp(database);
  await givenSorted(app);
  const made = await app.as('lin').dispatch.createRun({ ...load('10-1'), actionId: actionId() });
  const { runId, dropOffIds } = await givenDeparted(app, made.runId);
  for (const dropOffId of dropOffIds)
    await app.as('wang').dispatch.confirmDropOff({
      ...outcomeOf(dropOffId, 'handedOver'),
      actionId: actionId(),
    });
  await app.as('wang').dispatch.finishRun({ communityId, runId, actionId: actionId() });
  const { floors, runs } = await propose(app, [helper('wang')]);
  const planned = runs[0]?.floors ?? 0;
  expect(floors).toEqual([{ volunteerId: demoAccountId('wang'), name: '王师傅', floors: 4 + planned }]);
  expect(runs[0]?.reasons).toContainEqual({ kind: 'knowsBuilding', count: 1 });
});

it('a run made by hand is checked, and made', async () => {
  const app = givenApp(database);
  await change(app, tomatoes, { priority: 'medicine' });
  const { waveId } = await givenOrder(app, { lines: [{ productId: tomatoes, quantity: 1 }] });
  await givenOrder(app, { by: 'ma', at: home('10-2-603') });
  await givenArrived(app, waveId);
  const entranceIds = entranceIdsOf('10-1', '10-2');
  await app.as('lin').dispatch.markSorted({ communityId, entranceIds, actionId: actionId() });
  const made = await app.as('lin').dispatch.createRun({ ...load('10-2'), actionId: actionId() });
  expect(made.violations).toContainEqual({ kind: 'urgentLeft', is: 1, most: 0 });
  const other = await app.as('lin').dispatch.createRun({ ...load('10-1'), actionId: actionId() });
  expect(other.violations?.filter(({ kind }) => kind !== 'unweighed')).toEqual([]);
  await change(app, tomatoes, { priority: 'none' });
});
