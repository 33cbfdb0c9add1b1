import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp, type TestApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, entrance, maHome, noon, pengHome, zhuHome } from '../../../../tests/support/demo';
import {
  givenArrived,
  givenDeparted,
  givenOrder,
  givenRun,
  outcomeOf,
} from '../../../../tests/support/given';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../../tests/support/state';
import { drainOutbox } from '../../../jobs';
import { reconcile } from '../../../reconcile';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

const { entranceId } = entrance('10-1');

/** Doors 502 and 401 of 10-1 and 603 of 10-2, on the way with 王师傅. */
async function givenThreeDoors(app: TestApp) {
  const { waveId } = await givenOrder(app);
  await givenOrder(app, { by: 'peng', at: pengHome });
  await givenOrder(app, { by: 'ma', at: maHome });
  await givenArrived(app, waveId);
  const { runId, dropOffIds } = await givenDeparted(app, await givenRun(app, '10-1', '10-2'));
  const [door502 = '', door401 = '', door603 = ''] = dropOffIds;
  return { runId, door502, door401, door603 };
}

async function toldTo(app: TestApp, person: string, at: typeof zhuHome, kind: string): Promise<number> {
  await drainOutbox(app.app, app.clock.now);
  const { rows } = await app.as(person).messages.listMessages(at);
  return rows.filter((message) => message.kind === kind).length;
}

const outcomesOf = async (app: TestApp, runId: string) =>
  (await app.as('lin').dispatch.getRun({ communityId, runId })).dropOffs.map(({ roomNo, outcome }) => [
    roomNo,
    outcome,
  ]);

describe('all delivered except', () => {
  const restOf = (runId: string, exceptDropOffIds: string[] = []) => ({
    communityId,
    runId,
    entranceId,
    outcome: 'leftAtDoor' as const,
    exceptDropOffIds,
    happenedAt: noon,
  });
  const rest = (app: TestApp, runId: string, person = 'wang') =>
    app.as(person).dispatch.confirmRest({ ...restOf(runId), actionId: actionId() });

  it('records the doors of this entrance without a word, and leaves the listed and the others', async () => {
    const app = givenApp(database);
    const { runId, door401 } = await givenThreeDoors(app);
    const confirm = app.as('wang').dispatch.confirmRest;
    expect(await expectSameTwice(database, confirm, restOf(runId, [door401]))).toMatchObject({
      households: 1,
    });
    expect(await outcomesOf(app, runId)).toEqual([
      ['502', 'leftAtDoor'],
      ['401', null],
      ['603', null],
    ]);
    app.clock.pass(60_000);
    expect(await toldTo(app, 'zhu', zhuHome, 'delivered')).toBe(1);
    expect(await toldTo(app, 'peng', pengHome, 'delivered')).toBe(0);
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('keeps what was said before, and may be said again', async () => {
    const app = givenApp(database);
    const { runId, door502 } = await givenThreeDoors(app);
    await app.as('wang').dispatch.confirmDropOff({ ...outcomeOf(door502, 'refused'), actionId: actionId() });
    expect(await rest(app, runId)).toMatchObject({ households: 1 });
    expect(await rest(app, runId)).toMatchObject({ households: 0 });
    expect((await outcomesOf(app, runId)).slice(0, 2)).toEqual([
      ['502', 'refused'],
      ['401', 'leftAtDoor'],
    ]);
  });

  it('is taken back whole within the minute', async () => {
    const app = givenApp(database);
    const { runId, door502, door401 } = await givenThreeDoors(app);
    await rest(app, runId);
    const dropOffIds = [door502, door401];
    expect(
      await app.as('wang').dispatch.undoDropOff({ communityId, dropOffIds, actionId: actionId() }),
    ).toEqual({ households: 2 });
    expect((await outcomesOf(app, runId)).map(([, outcome]) => outcome)).toEqual([null, null, null]);
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('and one of its doors at the same moment: every door gets one word', async () => {
    const app = givenApp(database);
    const { runId, door502 } = await givenThreeDoors(app);
    const one = { ...outcomeOf(door502, 'noAnswer'), actionId: actionId() };
    const [all] = await Promise.allSettled([rest(app, runId), app.as('wang').dispatch.confirmDropOff(one)]);
    expect(all.status).toBe('fulfilled');
    expect((await outcomesOf(app, runId))[1]).toEqual(['401', 'leftAtDoor']);
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('is refused to another, before leaving, after the end when doors are open, and for a run that is not there', async () => {
    const app = givenApp(database);
    const { runId } = await givenThreeDoors(app);
    await expectRefusal(database, 'NOT_YOUR_RUN', () => rest(app, runId, 'he'));
    await expectRefusal(database, 'NOT_FOUND', () => rest(app, v7()));
    await app.as('wang').dispatch.finishRun({ communityId, runId, actionId: actionId() });
    await expectRefusal(database, 'RUN_FINISHED', () => rest(app, runId));
    expect(await reconcile(database.db)).toEqual([]);
  });
});

describe('entering the building', () => {
  const announce = (app: TestApp, runId: string, happenedAt = noon, person = 'wang') =>
    app
      .as(person)
      .dispatch.announceEntrance({ communityId, runId, entranceId, happenedAt, actionId: actionId() });

  it('tells just the households of this entrance that wait, once each', async () => {
    const app = givenApp(database);
    const { runId, door502 } = await givenThreeDoors(app);
    await app
      .as('wang')
      .dispatch.confirmDropOff({ ...outcomeOf(door502, 'handedOver'), actionId: actionId() });
    const input = { communityId, runId, entranceId, happenedAt: noon };
    const told = await expectSameTwice(database, app.as('wang').dispatch.announceEntrance, input);
    expect(told).toMatchObject({ toldHouseholds: 1 });
    expect(await announce(app, runId)).toMatchObject({ toldHouseholds: 0 });
    expect(await toldTo(app, 'peng', pengHome, 'knockSoon')).toBe(1);
    expect(await toldTo(app, 'zhu', zhuHome, 'knockSoon')).toBe(0);
    expect(await toldTo(app, 'ma', maHome, 'knockSoon')).toBe(0);
  });

  it('tells nobody when the word comes more than ten minutes late, or after the end of the run', async () => {
    const app = givenApp(database);
    const { runId } = await givenThreeDoors(app);
    app.clock.pass(600_001);
    expect(await announce(app, runId)).toMatchObject({ toldHouseholds: 0 });
    await app.as('wang').dispatch.finishRun({ communityId, runId, actionId: actionId() });
    expect(await announce(app, runId, app.clock.now.toISOString())).toMatchObject({ toldHouseholds: 0 });
    expect(await toldTo(app, 'peng', pengHome, 'knockSoon')).toBe(0);
  });

  it('is refused to another, before leaving, and for a run that is not there', async () => {
    const app = givenApp(database);
    const { waveId } = await givenOrder(app);
    await givenArrived(app, waveId);
    const runId = await givenRun(app, '10-1');
    await app.as('wang').dispatch.acceptRun({ communityId, runId, actionId: actionId() });
    await expectRefusal(database, 'RUN_NOT_DEPARTED', () => announce(app, runId));
    await expectRefusal(database, 'NOT_YOUR_RUN', () => announce(app, runId, noon, 'he'));
    await expectRefusal(database, 'NOT_FOUND', () => announce(app, v7()));
  });
});

describe('what came back', () => {
  it('is listed with why, whence and since when, until the next run takes it', async () => {
    const app = givenApp(database);
    const { runId, door502, door603 } = await givenThreeDoors(app);
    await app.as('wang').dispatch.confirmDropOff({ ...outcomeOf(door502, 'noAnswer'), actionId: actionId() });
    await app.as('wang').dispatch.confirmDropOff({ ...outcomeOf(door603, 'refused'), actionId: actionId() });
    app.clock.pass(1_000);
    await app.as('wang').dispatch.finishRun({ communityId, runId, actionId: actionId() });
    const { rows } = await app.as('lin').dispatch.listBroughtBack({ communityId });
    expect(rows).toMatchObject([
      { roomNo: '502', reason: 'noAnswer', since: noon, runLabel: '第 1 趟', volunteerName: '王师傅' },
      { roomNo: '401', reason: 'notReached', since: app.clock.now.toISOString() },
    ]);
    expect(rows[0]?.pieces).toMatchObject([{ name: '鸡蛋 30枚', quantity: 2, weightGrams: 1900 }]);
    app.clock.pass(60_000);
    expect(await toldTo(app, 'peng', pengHome, 'notReached')).toBe(1);

    await app.as('lin').dispatch.createRun({ communityId, entranceIds: [entranceId], actionId: actionId() });
    expect((await app.as('lin').dispatch.listBroughtBack({ communityId })).rows).toEqual([]);
    expect(await reconcile(database.db)).toEqual([]);
  });
});

describe('the weight', () => {
  it('of a run and of what is sorted is the sum of its pieces', async () => {
    const app = givenApp(database);
    const { runId } = await givenThreeDoors(app);
    const run = await app.as('lin').dispatch.getRun({ communityId, runId });
    expect(run.load).toEqual({ grams: 6 * 1900, unweighed: 0 });
    await app.as('wang').dispatch.finishRun({ communityId, runId, actionId: actionId() });
    const { rows } = await app.as('lin').dispatch.listSorting({ communityId });
    expect(rows.find((row) => row.entranceId === entranceId)).toMatchObject({
      sorted: 4,
      sortedHouseholds: 2,
      sortedLoad: { grams: 4 * 1900, unweighed: 0 },
    });
  });
});
