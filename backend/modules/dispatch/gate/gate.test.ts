import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp, type TestApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, maHome, noon, pengHome, zhuHome } from '../../../../tests/support/demo';
import {
  givenArrived,
  givenDeparted,
  givenOrder,
  givenRun,
  outcomeOf,
  walkPages,
} from '../../../../tests/support/given';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../../tests/support/state';
import { runJobs } from '../../../jobs';
import { reconcile } from '../../../reconcile';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

type Kind = 'medicine' | 'fresh' | 'other';

const givenParcel = async (app: TestApp, householdId: string, kind: Kind = 'other'): Promise<string> => {
  app.clock.pass(1_000);
  const parcel = { communityId, householdId, kind, liesAt: '东门架子上', actionId: actionId() };
  return (await app.as('wang').dispatch.addGateParcel(parcel)).parcelId;
};

const listed = async (app: TestApp) => (await app.as('lin').dispatch.listGateParcels({ communityId })).rows;

async function givenRunOnTheWay(app: TestApp) {
  const { waveId } = await givenOrder(app);
  await givenArrived(app, waveId);
  return givenDeparted(app, await givenRun(app, '10-1'));
}

describe('a parcel at the gate', () => {
  it('is on the list, medicine first, then the oldest; its household is told once where it lies', async () => {
    const app = givenApp(database);
    app.clock.set(noon);
    const first = await givenParcel(app, pengHome.householdId);
    const second = await givenParcel(app, maHome.householdId, 'fresh');
    const add = app.as('wang').dispatch.addGateParcel;
    const own = { communityId, householdId: zhuHome.householdId, kind: 'medicine', liesAt: '东门' } as const;
    const { parcelId } = await expectSameTwice(database, add, own);
    const list = app.as('lin').dispatch.listGateParcels;
    expect(await walkPages((page) => list({ communityId, ...page }), 1)).toEqual([parcelId, first, second]);
    expect((await listed(app))[0]).toMatchObject({
      placeLabel: '10号楼 1单元 502',
      kind: 'medicine',
      liesAt: '东门',
      state: 'waiting',
      registeredByName: '王师傅',
      runLabel: null,
    });
    await runJobs(app.app, app.clock.now);
    await runJobs(app.app, app.clock.now);
    const { rows } = await app.as('zhu').messages.listMessages(zhuHome);
    expect(rows.map(({ body }) => body)).toEqual([
      '您家有一件快递（药）放在东门，会随下一趟送上门，也可以去取',
    ]);
  });

  it('finds its household by what stands on it, without a name', async () => {
    const app = givenApp(database);
    const find = (text: string) => app.as('wang').dispatch.findGateDoors({ communityId, text });
    const found = { householdId: zhuHome.householdId, placeLabel: '10号楼 1单元 502' };
    expect((await find('10-1-502')).rows).toEqual([found]);
    expect((await find('10-1-999')).rows).toEqual([]);
    expect((await find('-')).rows).toEqual([]);
  });

  it('goes with a run to a door of its own, and comes back to the list when nobody opens', async () => {
    const app = givenApp(database);
    const { runId } = await givenRunOnTheWay(app);
    const parcelIds = [
      await givenParcel(app, zhuHome.householdId),
      await givenParcel(app, pengHome.householdId, 'fresh'),
    ];
    const take = app.as('wang').dispatch.takeGateParcels;
    const taken = await expectSameTwice(database, take, { communityId, runId, parcelIds });
    expect(taken).toEqual({ households: 2, parcels: 2 });
    await expectRefusal(database, 'PARCEL_GONE', () =>
      take({ communityId, runId, parcelIds, actionId: actionId() }),
    );
    expect((await listed(app)).map(({ state, runLabel }) => [state, runLabel])).toEqual([
      ['onRun', '第 1 趟'],
      ['onRun', '第 1 趟'],
    ]);
    const { dropOffs } = await app.as('wang').dispatch.getRun({ communityId, runId });
    expect(dropOffs.map(({ roomNo, pieces }) => [roomNo, pieces.map(({ name }) => name)])).toEqual([
      ['502', ['鸡蛋 30枚', '快递']],
      ['401', ['快递（生鲜）']],
    ]);
    const [at502 = '', at401 = ''] = dropOffs.map(({ id }) => id);
    const confirm = app.as('wang').dispatch.confirmDropOff;
    await confirm({ ...outcomeOf(at502, 'handedOver'), actionId: actionId() });
    expect(await app.as('zhu').dispatch.getOwnCodes(zhuHome)).toMatchObject({ fetch: null });
    await confirm({ ...outcomeOf(at401, 'noAnswer'), actionId: actionId() });
    expect((await listed(app)).map(({ id, state }) => [id, state])).toEqual([[parcelIds[1], 'waiting']]);
    await app.as('wang').dispatch.undoDropOff({ communityId, dropOffIds: [at401], actionId: actionId() });
    expect((await listed(app)).map(({ state }) => state)).toEqual(['onRun']);
    await app.as('wang').dispatch.finishRun({ communityId, runId, actionId: actionId() });
    expect((await listed(app)).map(({ state }) => state)).toEqual(['waiting']);
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('that is medicine makes its door want the code', async () => {
    const app = givenApp(database);
    const { runId, dropOffIds } = await givenRunOnTheWay(app);
    const parcelIds = [await givenParcel(app, zhuHome.householdId, 'medicine')];
    await app.as('wang').dispatch.takeGateParcels({ communityId, runId, parcelIds, actionId: actionId() });
    const word = { ...outcomeOf(dropOffIds[0] ?? '', 'handedOver'), actionId: actionId() };
    await expect(app.as('wang').dispatch.confirmDropOff(word)).rejects.toMatchObject({ code: 'CODE_NEEDED' });
  });

  it('is taken by the run’s volunteer or staff, onto a run that is not over and goes to doors', async () => {
    const app = givenApp(database);
    const { runId } = await givenRunOnTheWay(app);
    const take = { communityId, runId, parcelIds: [await givenParcel(app, pengHome.householdId)] };
    const by = (who: string) => () => app.as(who).dispatch.takeGateParcels({ ...take, actionId: actionId() });
    await expectRefusal(database, 'NOT_YOUR_RUN', by('he'));
    await app.as('wang').dispatch.finishRun({ communityId, runId, actionId: actionId() });
    await expectRefusal(database, 'RUN_FINISHED', by('lin'));
  });

  it('is fetched once; medicine and a neighbour need the code', async () => {
    const app = givenApp(database);
    const parcelId = await givenParcel(app, zhuHome.householdId, 'medicine');
    const fetch = app.as('wang').dispatch.fetchGateParcel;
    const it = { communityId, parcelId };
    await expectRefusal(database, 'CODE_NEEDED', () => fetch({ ...it, actionId: actionId() }));
    const neighbour = () => fetch({ ...it, byNeighbour: true, actionId: actionId() });
    await expectRefusal(database, 'NEIGHBOUR_NEEDS_CODE', neighbour, { room: '502' });
    const { fetch: code } = await app.as('zhu').dispatch.getOwnCodes(zhuHome);
    await expectSameTwice(database, fetch, { ...it, byNeighbour: true, code: code ?? '' });
    await expectRefusal(database, 'PARCEL_GONE', () => fetch({ ...it, actionId: actionId() }));
    expect(await listed(app)).toEqual([]);
  });
});

describe('a shift at the gate', () => {
  it('hands over with its count; what is missing is named, stays on the list, and may be found', async () => {
    const app = givenApp(database);
    const ids = [
      await givenParcel(app, zhuHome.householdId, 'medicine'),
      await givenParcel(app, pengHome.householdId),
      await givenParcel(app, maHome.householdId),
    ];
    const [lost = ''] = ids;
    const handOver = app.as('wang').dispatch.handOverGate;
    const said = { communityId, counted: 3, missingIds: [lost], extra: 0 };
    const differs = { listed: 3, due: 2, counted: 3 };
    await expectRefusal(
      database,
      'COUNT_DIFFERS',
      () => handOver({ ...said, actionId: actionId() }),
      differs,
    );
    const done = await expectSameTwice(database, handOver, { ...said, counted: 3, extra: 1 });
    expect(done).toMatchObject({ listed: 3, counted: 3, missing: 1 });
    expect((await listed(app)).map(({ id, state }) => [id, state])[0]).toEqual([lost, 'missing']);
    const twice = () => handOver({ ...said, counted: 1, actionId: actionId() });
    await expectRefusal(database, 'PARCEL_GONE', twice);
    const shifts = await app.as('lin').dispatch.listGateShifts({ communityId });
    expect(shifts.rows).toMatchObject([
      { listed: 3, counted: 3, extra: 1, missing: ['10号楼 1单元 502 药'], handedByName: '王师傅' },
    ]);
    await expectSameTwice(database, app.as('lin').dispatch.findGateParcel, { communityId, parcelId: lost });
    expect((await listed(app)).map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting']);
    app.clock.pass(1_000);
    await handOver({ communityId, counted: 3, missingIds: [], extra: 0, actionId: actionId() });
    expect((await app.as('lin').dispatch.listGateShifts({ communityId })).rows).toHaveLength(2);
  });

  it('is taken over by whoever comes next, once', async () => {
    const app = givenApp(database);
    const none = { communityId, counted: 0, missingIds: [], extra: 0 };
    const { shiftId } = await app.as('wang').dispatch.handOverGate({ ...none, actionId: actionId() });
    await expectSameTwice(database, app.as('he').dispatch.takeOverGate, { communityId, shiftId });
    const again = (who: string) => () =>
      app.as(who).dispatch.takeOverGate({ communityId, shiftId, actionId: actionId() });
    await expectRefusal(database, 'SHIFT_TAKEN', again('lin'));
    await again('he')();
    const { rows } = await app.as('lin').dispatch.listGateShifts({ communityId });
    expect(rows).toMatchObject([{ handedByName: '王师傅', takenAt: app.clock.now.toISOString() }]);
    expect(rows[0]?.takenByName).not.toBeNull();
    await expectRefusal(database, 'SHIFT_OVER', () =>
      app.as('he').dispatch.takeOverGate({ communityId, shiftId: v7(), actionId: actionId() }),
    );
  });

  it('is taken over by somebody else than who handed over, and the newest only', async () => {
    const app = givenApp(database);
    const handOver = async (who: string) => {
      app.clock.pass(1_000);
      const said = { communityId, counted: 0, missingIds: [], extra: 0, actionId: actionId() };
      return (await app.as(who).dispatch.handOverGate(said)).shiftId;
    };
    const take = (who: string, shiftId: string) => () =>
      app.as(who).dispatch.takeOverGate({ communityId, shiftId, actionId: actionId() });
    const old = await handOver('wang');
    await expectRefusal(database, 'OWN_SHIFT', take('wang', old));
    const newest = await handOver('he');
    await expectRefusal(database, 'SHIFT_OVER', take('lin', old));
    const { rows } = await app.as('he').dispatch.listGateShifts({ communityId });
    expect(rows.map(({ id, isOwn }) => [id, isOwn])).toEqual([
      [newest, true],
      [old, false],
    ]);
    await take('wang', newest)();
  });

  it('does not find what was fetched', async () => {
    const app = givenApp(database);
    const parcelId = await givenParcel(app, pengHome.householdId);
    await app.as('wang').dispatch.fetchGateParcel({ communityId, parcelId, actionId: actionId() });
    await expectRefusal(database, 'PARCEL_GONE', () =>
      app.as('wang').dispatch.findGateParcel({ communityId, parcelId, actionId: actionId() }),
    );
  });
});
