import { expect, it } from 'vitest';
import { reconcile } from '../../backend/reconcile';
import * as hand from '../journeys/dispute-by-hand';
import { givenApp } from '../support/app';
import { givenPhones } from './given-phones';

const { database, clock, open, faults } = await givenPhones();

it('a resident says in WeChat that a tray is missing; staff bring it again, and both read how it stands', async () => {
  await hand.givenEggsAtDoor(givenApp(database, { clock }), clock);
  const zhu = await open('demo-zhu');
  await hand.writeMissing(zhu);
  await hand.sendMissing(zhu);
  const lin = await open('demo-lin');
  await hand.readMissing(lin);
  await hand.bringAgain(lin);
  await hand.readAnswer(zhu);
  expect(await reconcile(database.db)).toEqual([]);
  expect(await faults()).toEqual([]);
});
