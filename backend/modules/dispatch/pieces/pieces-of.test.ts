import { beforeEach, expect, it } from 'vitest';
import { countedOut } from '@/domain/measures';
import { givenApp, type TestApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, eggs, entrance, potatoes, zhuHome } from '../../../../tests/support/demo';
import { givenArrived, givenOrder, givenRun } from '../../../../tests/support/given';
import { change } from '../../../../tests/support/given-product';
import { givenQuietDay } from '../../../../tests/support/state';
import { packingPages } from '../paper/packing-pages';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

const bag = [
  { name: '土豆', quantity: 3, measure: '斤' },
  { name: '洋葱', quantity: 2, measure: '个' },
];

/** Eggs are ordered by the 板 and handed out by the 枚; what is called potatoes is a bag of two things. */
async function givenMeasures(app: TestApp): Promise<string> {
  await change(app, eggs, { piece: { name: '枚', perMeasure: 30 } });
  await change(app, potatoes, { contents: bag });
  const lines = [eggs, potatoes].map((productId) => ({ productId, quantity: 2 }));
  return (await givenOrder(app, { lines })).waveId;
}

const asCounted = (things: Parameters<typeof countedOut>[1][], quantity = 2): string[] =>
  things.map((thing) => countedOut(quantity, thing)).sort();

const both = ['60 枚', '内含 土豆 6 斤、洋葱 4 个'];

it('adds nothing to what is handed out as it is ordered', async () => {
  const app = givenApp(database);
  await givenOrder(app);
  const { order } = await app.as('zhu').orders.getCatalogue(zhuHome);
  expect(order?.lines).toMatchObject([{ piece: null, contents: [] }]);
});

it('is told in every measure to who orders, packs and carries', async () => {
  const app = givenApp(database);
  const waveId = await givenMeasures(app);
  const { products, order } = await app.as('zhu').orders.getCatalogue(zhuHome);
  expect(asCounted(products.filter(({ id }) => [eggs, potatoes].includes(id)))).toEqual(both);
  expect(asCounted(order?.lines ?? [])).toEqual(both);

  await givenArrived(app, waveId);
  const { rows } = await app.as('lin').dispatch.listSortingHouseholds(entrance('10-1'));
  expect(asCounted(rows[0]?.pieces ?? [])).toEqual(both);
  const packing = packingPages({ buildingNo: '10', entranceNo: '1', waves: '中午', households: rows })
    .map((page) => page.html)
    .join('');
  expect(packing).toContain('2 板 = 60 枚');
  expect(packing).toContain('（内含 土豆 6 斤、洋葱 4 个）');

  const runId = await givenRun(app, '10-1');
  const run = await app.as('lin').dispatch.getRun({ communityId, runId });
  expect(asCounted(run.dropOffs[0]?.pieces ?? [])).toEqual(both);
});
