import { expect, it } from 'vitest';
import { reconcile } from '../../backend/reconcile';
import * as hand from '../journeys/splitting-by-hand';
import { givenApp } from '../support/app';
import { maHome, tomatoes, zhuHome } from '../support/demo';
import type { Home } from '../support/given';
import { givenPhones } from './given-phones';

const { database, clock, open, faults } = await givenPhones();
const { as } = givenApp(database, { clock });

/** How many of the tomatoes a home got. */
async function tomatoesOf(by: string, home: Home): Promise<number> {
  const [order] = (await as(by).orders.listOrders(home)).rows;
  return order?.lines.find(({ productId }) => productId === tomatoes)?.share?.got ?? -1;
}

it('a lottery chosen in WeChat before the count shares out what came; a household reads why', async () => {
  await hand.givenWants(givenApp(database, { clock }), clock);
  const lin = await open('demo-lin');
  await hand.chooseLottery(lin, ['工作台', '采购：各批次']);
  const zhu = await open('demo-zhu');
  await hand.giveAway(zhu);
  await hand.countTooLittle(lin);
  await hand.chooseTooLate(lin);
  await lin.tapText('打印分货单');
  await lin.waitForText('微信里不能打印');
  const got = { zhu: await tomatoesOf('zhu', zhuHome), ma: await tomatoesOf('ma', maHome) };
  expect([got.zhu, got.ma].sort()).toEqual([1, 2]);
  await hand.readWhy({ zhu, ma: await open('demo-ma') }, got);
  expect(await reconcile(database.db)).toEqual([]);
  expect(await faults()).toEqual([]);
});
