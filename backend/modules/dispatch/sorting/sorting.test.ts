import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp, type TestApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import {
  communityId,
  eggs,
  entrance,
  entranceIdsOf,
  maHome,
  pengHome,
  potatoes,
  songHome,
} from '../../../../tests/support/demo';
import { givenArrived, givenOrder, givenPlaced, givenRun } from '../../../../tests/support/given';
import { change } from '../../../../tests/support/given-product';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../../tests/support/state';
import { reconcile } from '../../../reconcile';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

/** Goods at the station for 10-1 (502 and 401), 10-2 (603) and 1-1 (103). */
async function givenStation(app: TestApp): Promise<void> {
  const { waveId } = await givenOrder(app);
  const lines = [
    { productId: eggs, quantity: 1 },
    { productId: potatoes, quantity: 4 },
  ];
  await givenOrder(app, { by: 'peng', at: pengHome, lines });
  await givenOrder(app, { by: 'ma', at: maHome });
  await givenOrder(app, { by: 'song', at: songHome });
  await givenArrived(app, waveId);
}

const sort = (...entrances: string[]) => ({
  communityId,
  entranceIds: entranceIdsOf(...entrances),
});

describe('the sorting list', () => {
  it('shows each entrance that has something at the station, in the order of the buildings', async () => {
    const app = givenApp(database);
    expect((await app.as('lin').dispatch.listSorting({ communityId })).rows).toEqual([]);
    await givenStation(app);
    const { rows } = await app.as('lin').dispatch.listSorting({ communityId });
    expect(rows).toMatchObject([
      { buildingNo: '1', entranceNo: '1', households: 1, toSort: 2, sorted: 0 },
      { buildingNo: '10', entranceNo: '1', households: 2, toSort: 7, sorted: 0 },
      { buildingNo: '10', entranceNo: '2', households: 1, toSort: 2, sorted: 0 },
    ]);
  });

  it('shows what each door of an entrance gets, top floor first', async () => {
    const app = givenApp(database);
    await givenStation(app);
    const list = await app.as('lin').dispatch.listSortingHouseholds(entrance('10-1'));
    expect(list.placeLabel).toBe('10号楼 1单元');
    expect(list.rows).toMatchObject([
      { roomNo: '502', isSorted: false, pieces: [{ name: '鸡蛋 30枚', measure: '板', quantity: 2 }] },
      {
        roomNo: '401',
        pieces: [
          { name: '土豆 5斤', quantity: 4 },
          { name: '鸡蛋 30枚', quantity: 1 },
        ],
      },
    ]);
  });
});

it('says at each door what it ordered and does not get, so that nobody looks for it', async () => {
  const app = givenApp(database);
  const { waveId } = await givenOrder(app);
  app.clock.pass(1000);
  const lines = [
    { productId: eggs, quantity: 2 },
    { productId: potatoes, quantity: 4 },
  ];
  await givenOrder(app, { by: 'peng', at: pengHome, lines });
  const purchaseId = await givenPlaced(app, waveId);
  const counted = [
    { productId: eggs, came: 3, damaged: 1, reason: 'brokenOnTheWay' as const },
    { productId: potatoes, came: 4, damaged: 0 },
  ];
  await app
    .as('lin')
    .purchasing.recordReceipt({ communityId, purchaseId, lines: counted, actionId: actionId() });
  const { rows } = await app.as('lin').dispatch.listSortingHouseholds(entrance('10-1'));
  expect(rows).toMatchObject([
    { roomNo: '502', lacking: [] },
    {
      roomNo: '401',
      pieces: [{ name: '土豆 5斤' }, { name: '鸡蛋 30枚', quantity: 1 }],
      lacking: [{ name: '鸡蛋 30枚', measure: '板', quantity: 1 }],
    },
  ]);
});

it('puts medicine, infant and cold goods first, at the station and at the door', async () => {
  const app = givenApp(database);
  await change(app, eggs, { priority: 'medicine' });
  await givenStation(app);
  const pieces = [
    { name: '鸡蛋 30枚', priority: 'medicine' },
    { name: '土豆 5斤', priority: 'none' },
  ];
  const list = await app.as('lin').dispatch.listSortingHouseholds(entrance('10-1'));
  expect(list.rows[1]).toMatchObject({ roomNo: '401', pieces });
  const runId = await givenRun(app, '10-1');
  const { dropOffs } = await app.as('lin').dispatch.getRun({ communityId, runId });
  expect(dropOffs[1]).toMatchObject({ roomNo: '401', pieces });
  await change(app, eggs, { priority: 'none' });
});

describe('marking as sorted', () => {
  it('moves all that has arrived for these entrances and nothing of the others', async () => {
    const app = givenApp(database);
    await givenStation(app);
    const input = sort('10-1', '1-1');
    expect(await expectSameTwice(database, app.as('lin').dispatch.markSorted, input)).toEqual({
      pieces: 9,
      households: 3,
    });
    const { rows } = await app.as('lin').dispatch.listSorting({ communityId });
    expect(rows.map((row) => [row.buildingNo, row.toSort, row.sorted])).toEqual([
      ['1', 0, 2],
      ['10', 0, 7],
      ['10', 2, 0],
    ]);
    const doors = await app.as('lin').dispatch.listSortingHouseholds(entrance('10-1'));
    expect(doors.rows.every((door) => door.isSorted)).toBe(true);
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('is refused when nothing has arrived, and when it is sorted already', async () => {
    const app = givenApp(database);
    const nothing = () => app.as('lin').dispatch.markSorted({ ...sort('10-1'), actionId: actionId() });
    await expectRefusal(database, 'NOTHING_RECEIVED', nothing);
    await givenStation(app);
    await nothing();
    await expectRefusal(database, 'NOTHING_RECEIVED', nothing);
  });

  it('counts every piece once when two of the staff sort at the same moment', async () => {
    const app = givenApp(database);
    await givenStation(app);
    const both = await Promise.allSettled(
      ['lin', 'gao'].map((person) =>
        app.as(person).dispatch.markSorted({ ...sort('10-1'), actionId: actionId() }),
      ),
    );
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await reconcile(database.db)).toEqual([]);
  });
});
