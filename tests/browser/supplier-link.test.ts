import { expect, it } from 'vitest';
import { givenBought } from '../journeys/given-bought';
import * as hand from '../journeys/supplier-by-hand';
import { givenApp } from '../support/app';
import { tomorrowAt } from '../support/flowing-clock';
import { seriousTroubles } from './accessibility';
import { givenWeb } from './given-web';

const web = await givenWeb({ isDemo: true });
const app = givenApp(web.database, { clock: web.clock });
const desk = { width: 1280, height: 800 };

it('a supplier without an account confirms by a code that opens nothing else and ends', async () => {
  await givenBought(app, web.clock);
  const lin = await web.stepInto('林干事', desk);
  await hand.makeLink(lin, ['采购']);
  const code = await lin.page.locator('.link-code').innerText();
  await hand.closeLink(lin);
  const supplier = await web.stranger();
  await supplier.open('/');
  await hand.findDoor(supplier);
  expect(await seriousTroubles(supplier.page)).toEqual([]);
  await hand.beRefused(supplier, hand.wrongCode);
  await hand.readWanted(supplier, code);
  expect(await seriousTroubles(supplier.page)).toEqual([]);
  await hand.confirm(supplier);
  await hand.readConfirmed(lin);

  await web.clock.moveTo(hand.afterTheEnd(tomorrowAt('12:10')));
  const late = await web.stranger();
  await late.open(`/#/packages/open/supply/index?code=${code}`);
  await hand.readRefused(late);
  expect(web.faults.filter((fault) => !/status of 40[14]/.test(fault))).toEqual([]);
});
