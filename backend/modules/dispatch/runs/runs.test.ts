import { sql } from 'kysely';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, pengHome, zhuHome } from '../../../../tests/support/demo';
import {
  givenArrived,
  givenDeparted,
  givenOrder,
  givenRun,
  givenRunWithEggs,
} from '../../../../tests/support/given';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../../tests/support/state';
import { demoAccountId } from '../../../demo/people';
import { drainOutbox } from '../../../jobs';
import { reconcile } from '../../../reconcile';
import { givenRunAgain, givenSorted, load } from '../../../../tests/support/given-sorted';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

describe('making a run', () => {
  it('loads what is sorted for its entrances, door by door in climbing order', async () => {
    const app = givenApp(database);
    await givenSorted(app);
    const made = await expectSameTwice(database, app.as('lin').dispatch.createRun, load('10-1', '10-2'));
    expect(made).toMatchObject({ households: 3, pieces: 6 });
    const run = await app.as('lin').dispatch.getRun({ communityId, runId: made.runId });
    expect(run).toMatchObject({
      label: '第 1 趟',
      state: 'open',
      buildingNos: ['10'],
      settled: 0,
      volunteerName: null,
    });
    expect(run.dropOffs.map((door) => [door.entranceNo, door.roomNo, door.pieces[0]?.quantity])).toEqual([
      ['1', '502', 2],
      ['1', '401', 2],
      ['2', '603', 2],
    ]);
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('is refused when nothing is sorted, or all of it is on a run already', async () => {
    const app = givenApp(database);
    const make = () => app.as('lin').dispatch.createRun({ ...load('10-1'), actionId: actionId() });
    await expectRefusal(database, 'NOTHING_SORTED', make);
    await givenSorted(app);
    await make();
    await expectRefusal(database, 'NOTHING_SORTED', make);
  });

  it('never loads a piece twice when two of the staff load at the same moment', async () => {
    const app = givenApp(database);
    await givenSorted(app);
    const both = await Promise.allSettled(
      ['lin', 'gao'].map((person) =>
        app.as(person).dispatch.createRun({ ...load('10-1'), actionId: actionId() }),
      ),
    );
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('numbers the runs of a day without a gap, also when they are made at the same moment', async () => {
    const app = givenApp(database);
    await givenSorted(app);
    await Promise.all(
      ['10-1', '10-2', '1-1'].map((key) =>
        app.as('lin').dispatch.createRun({ ...load(key), actionId: actionId() }),
      ),
    );
    const { rows } = await app.as('lin').dispatch.listRuns({ communityId });
    expect(rows.map((run) => run.label).sort()).toEqual(['第 1 趟', '第 2 趟', '第 3 趟']);
  });

  it('leaves no door behind when the whole community does not fit on one run', async () => {
    const app = givenApp(database);
    await givenSorted(app);
    await sql`
      with made as (
        insert into orders (community_id, id, wave_id, household_id, placed_by, on_behalf, placed_at, updated_at)
        select ${communityId}, gen_random_uuid(), (select wave_id from orders limit 1), h.id, ${demoAccountId('lin')}, true, now(), now()
          from households h where not exists (select from orders o where o.household_id = h.id)
        returning id)
      insert into order_lines (community_id, order_id, product_id, supplier_id, price_fen, ordered, sorted)
      select l.community_id, m.id, l.product_id, l.supplier_id, l.price_fen, 1, 1
        from made m, (select * from order_lines limit 1) l`.execute(database.db);
    const { rows } = await app.as('lin').households.listBuildings({ communityId });
    const entranceIds = rows.flatMap((building) => building.entrances.map((one) => one.id));
    const made = await app.as('lin').dispatch.createRun({ communityId, entranceIds, actionId: actionId() });
    const rest = await app.as('lin').dispatch.createRun({ communityId, entranceIds, actionId: actionId() });
    expect([made.households, rest.households]).toEqual([400, 264]);
    const runs = [made, rest].map(({ runId }) => app.as('lin').dispatch.getRun({ communityId, runId }));
    const doors = (await Promise.all(runs)).flatMap((run) => run.dropOffs);
    expect(new Set(doors.map((door) => door.householdId)).size).toBe(664);
    expect(doors.map((door) => Number(door.buildingNo))).toEqual(
      doors.map((door) => Number(door.buildingNo)).sort((one, other) => one - other),
    );
  });
});

describe('taking a run', () => {
  it('gives it to the volunteer, who may say so again', async () => {
    const app = givenApp(database);
    const { runId } = await givenRunWithEggs(app);
    const accept = app.as('wang').dispatch.acceptRun;
    expect(await expectSameTwice(database, accept, { communityId, runId })).toEqual({ runId });
    await accept({ communityId, runId, actionId: actionId() });
    expect(await app.as('wang').dispatch.getRun({ communityId, runId })).toMatchObject({
      state: 'accepted',
      volunteerName: '王师傅',
      isMine: true,
    });
  });

  it('has one winner when two volunteers tap at the same moment', async () => {
    const app = givenApp(database);
    const { runId } = await givenRunWithEggs(app);
    const both = await Promise.allSettled(
      ['wang', 'he'].map((person) =>
        app.as(person).dispatch.acceptRun({ communityId, runId, actionId: actionId() }),
      ),
    );
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'RUN_TAKEN' });
    const winner = both[0]?.status === 'fulfilled' ? '王师傅' : '何同学';
    expect((await app.as('lin').dispatch.getRun({ communityId, runId })).volunteerName).toBe(winner);
  });

  it('is refused to another volunteer, and for a run that does not exist', async () => {
    const app = givenApp(database);
    const { runId } = await givenRunWithEggs(app);
    await app.as('wang').dispatch.acceptRun({ communityId, runId, actionId: actionId() });
    const accept = (id: string) => () =>
      app.as('he').dispatch.acceptRun({ communityId, runId: id, actionId: actionId() });
    await expectRefusal(database, 'RUN_TAKEN', accept(runId));
    await expectRefusal(database, 'NOT_FOUND', accept(v7()));
  });
});

describe('leaving the station', () => {
  it('tells just the households of the run, once, and may be said again', async () => {
    const app = givenApp(database);
    await givenSorted(app);
    const runId = await givenRunAgain(app);
    const depart = app.as('wang').dispatch.departRun;
    const first = await expectSameTwice(database, depart, { communityId, runId });
    app.clock.pass(60_000);
    expect(await depart({ communityId, runId, actionId: actionId() })).toEqual(first);
    await drainOutbox(app.app, app.clock.now);
    const told = await sql<{ id: string }>`
      select household_id as id from messages where kind = 'runDeparted'`.execute(database.db);
    expect(told.rows.map((row) => row.id).sort()).toEqual([zhuHome.householdId, pengHome.householdId].sort());
  });

  it('is refused to another volunteer, before it was taken, after its end, and for an unknown run', async () => {
    const app = givenApp(database);
    const { runId } = await givenRunWithEggs(app);
    const depart =
      (person: string, id = runId) =>
      () =>
        app.as(person).dispatch.departRun({ communityId, runId: id, actionId: actionId() });
    await expectRefusal(database, 'NOT_YOUR_RUN', depart('wang'));
    await expectRefusal(database, 'NOT_FOUND', depart('wang', v7()));
    await givenDeparted(app, runId);
    await expectRefusal(database, 'NOT_YOUR_RUN', depart('he'));
    await app.as('wang').dispatch.finishRun({ communityId, runId, actionId: actionId() });
    await expectRefusal(database, 'RUN_FINISHED', depart('wang'));
  });

  it('is refused while everything stands still, by its reason; going on lets it leave', async () => {
    const app = givenApp(database);
    const { runId } = await givenRunWithEggs(app);
    await app.as('wang').dispatch.acceptRun({ communityId, runId, actionId: actionId() });
    const { suspend, resume } = app.as('lin').dispatch;
    const expectedUntil = new Date(app.clock.now.getTime() + 3_600_000).toISOString();
    const everything = { scope: 'everything', stationId: null, vehicleId: null } as const;
    const stop = { communityId, ...everything, reason: '下大雨', expectedUntil, actionId: actionId() };
    const { suspensionId } = await suspend(stop);
    const depart = () => app.as('wang').dispatch.departRun({ communityId, runId, actionId: actionId() });
    await expectRefusal(database, 'CARRYING_SUSPENDED', depart, { reason: '下大雨' });
    await resume({ communityId, suspensionId, actionId: actionId() });
    expect(await depart()).toMatchObject({ runId });
  });
});

it('a second wave joins the goods of one household on one run and at one door', async () => {
  const app = givenApp(database);
  const noonOrder = await givenOrder(app);
  await givenArrived(app, noonOrder.waveId);
  const eveningOrder = await givenOrder(app);
  app.clock.set('2026-11-22T10:00:00.000Z');
  await app.as('lin').purchasing.getDesk({ communityId });
  const { suppliers } = await app.as('lin').purchasing.getDesk({ communityId, waveId: eveningOrder.waveId });
  for (const { supplierId } of suppliers) {
    const arrivesAt = '2026-11-22T11:00:00.000Z';
    const share = { communityId, waveId: eveningOrder.waveId, supplierId, arrivesAt };
    const { purchaseId } = await app.as('lin').purchasing.markPlaced({ ...share, actionId: actionId() });
    await app.as('lin').purchasing.markArrived({ communityId, purchaseId, actionId: actionId() });
  }
  const runId = await givenRun(app, '10-1');
  const { dropOffs } = await app.as('lin').dispatch.getRun({ communityId, runId });
  expect(dropOffs).toMatchObject([{ roomNo: '502', pieces: [{ quantity: 4 }] }]);
  const { dropOffIds } = await givenDeparted(app, runId);
  await app.as('wang').dispatch.confirmDropOff({
    communityId,
    dropOffId: dropOffIds[0] ?? '',
    outcome: 'handedOver',
    happenedAt: '2026-11-22T11:30:00.000Z',
    actionId: actionId(),
  });
  const { rows } = await app.as('zhu').orders.listOrders(zhuHome);
  expect(rows.map((order) => order.state)).toEqual(['delivered', 'delivered']);
  expect(await reconcile(database.db)).toEqual([]);
});
