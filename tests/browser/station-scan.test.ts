import { expect, it } from 'vitest';
import { reconcile } from '../../backend/reconcile';
import * as hand from '../journeys/station-by-hand';
import { givenApp } from '../support/app';
import { whereIs } from '../support/given-parcels';
import { seriousTroubles } from './accessibility';
import { givenWeb } from './given-web';

const web = await givenWeb({ isDemo: true });
const app = givenApp(web.database, { clock: web.clock });
const desk = { width: 1280, height: 800 };

it('a parcel goes by its label from the depot over a station and a runner to the door; a wrong scan is taken back', async () => {
  await hand.givenGoods(app, web.clock);
  const lin = await web.stepInto('林干事', desk);
  await hand.pack(lin, ['分拣']);
  const { code, otherCode } = await hand.labelsOf(app);
  const isAt = (place: string, one = code) =>
    expect.poll(() => whereIs(app, { code: one }), { timeout: 20_000 }).toBe(place);
  await isAt('depot');
  const wang = await web.stepInto('王师傅');
  const say: hand.Say = (one, word) => hand.typeCode(wang, one, word);
  await hand.openTrip(wang);
  await hand.load(wang, code, say);
  await isAt('vehicle 第 1 车');
  await hand.loadWrongAndCorrect(wang, otherCode);
  await isAt('depot', otherCode);
  expect(await seriousTroubles(wang.page)).toEqual([]);
  await hand.carry(wang, code, say);
  await isAt('station 东站');
  await hand.makeRun(lin);
  await hand.bring(wang);
  await isAt('door');
  await hand.readWay(lin, ['车次', '包裹在哪']);
  expect(await seriousTroubles(lin.page)).toEqual([]);
  expect(await reconcile(web.database.db)).toEqual([]);
  expect(web.faults).toEqual([]);
});
