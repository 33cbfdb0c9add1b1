import { expect, it } from 'vitest';
import { reconcile } from '../../backend/reconcile';
import * as hand from '../journeys/station-by-hand';
import { givenApp } from '../support/app';
import { whereIs } from '../support/given-parcels';
import { givenPhones } from './given-phones';

const { database, clock, open, faults } = await givenPhones();
const app = givenApp(database, { clock });

it('a parcel is scanned in WeChat from the depot over a station and a runner to the door; a wrong one is taken back', async () => {
  await hand.givenGoods(app, clock);
  const lin = await open('demo-lin');
  await hand.pack(lin, ['工作台', '待分拣']);
  const { code, otherCode } = await hand.labelsOf(app);
  const isAt = (place: string, one = code) =>
    expect.poll(() => whereIs(app, { code: one }), { timeout: 20_000 }).toBe(place);
  const wang = await open('demo-wang', { answers: { scanCode: { result: code } } });
  const scan: hand.Say = (_, word) => wang.tapText(`扫标签${word}`);
  await hand.openTrip(wang);
  await hand.load(wang, code, scan);
  await isAt('vehicle 第 1 车');
  await hand.loadWrongAndCorrect(wang, otherCode);
  await isAt('depot', otherCode);
  await hand.carry(wang, code, scan);
  await isAt('station 东站');
  await hand.makeRun(lin);
  await hand.bring(wang);
  await isAt('door');
  await lin.back();
  await hand.readWay(lin, ['包裹在哪']);
  expect(await reconcile(database.db)).toEqual([]);
  expect(await faults()).toEqual([]);
});
