import { expect, it } from 'vitest';
import { givenBought } from '../journeys/given-bought';
import * as hand from '../journeys/supplier-by-hand';
import { givenApp } from '../support/app';
import { tomorrowAt } from '../support/flowing-clock';
import { givenPhones } from './given-phones';

const { database, clock, open, faults } = await givenPhones();
const app = givenApp(database, { clock });

it('a supplier whom nobody knows confirms in WeChat by a code that opens nothing else and ends', async () => {
  await givenBought(app, clock);
  const lin = await open('demo-lin');
  await hand.makeLink(lin, ['工作台', '采购：各批次']);
  const code = await lin.page.locator('wx-page:not([hidden]) .link-code').innerText();
  await hand.closeLink(lin);
  const supplier = await open('oSupplier');
  await hand.findDoor(supplier);
  await hand.beRefused(supplier, hand.wrongCode);
  await hand.readWanted(supplier, code);
  await hand.confirm(supplier);
  await hand.readConfirmed(lin);

  await clock.moveTo(hand.afterTheEnd(tomorrowAt('12:10')));
  const late = await open('oSupplier', { launchPath: `/packages/open/supply/index?code=${code}` });
  await hand.readRefused(late);
  expect(await faults()).toEqual([]);
});
