import { expect, it } from 'vitest';
import { followGoods } from '../../backend/jobs/follow-goods';
import { reconcile } from '../../backend/reconcile';
import * as dispute from '../journeys/dispute-by-hand';
import * as hand from '../journeys/money-by-hand';
import { givenApp } from '../support/app';
import { zhuHome } from '../support/demo';
import { tomorrowAt } from '../support/flowing-clock';
import { givenPhones } from './given-phones';

const { database, clock, open, faults } = await givenPhones();
const app = givenApp(database, { clock });

it('a resident reads in WeChat what is owed; staff note on a phone that it was paid, and both read that it is', async () => {
  await dispute.givenEggsAtDoor(app, clock);
  await clock.moveTo(tomorrowAt('16:30'));
  await followGoods(app.app, clock.now);
  const { openFen } = await app.as('zhu').ledger.getStatement(zhuHome);
  const zhu = await open('demo-zhu');
  await hand.readOwed(zhu, openFen);
  const lin = await open('demo-lin');
  await hand.notePayment(lin, ['工作台', '账目：谁欠多少、记收款、点现金']);
  await hand.readPaid(zhu);
  expect(await reconcile(database.db)).toEqual([]);
  expect(await faults()).toEqual([]);
});
