import { expect, it } from 'vitest';
import { reconcile } from '../../backend/reconcile';
import * as hand from '../journeys/receiving-by-hand';
import { givenApp } from '../support/app';
import { givenPhones } from './given-phones';

const { database, clock, open, faults } = await givenPhones();
const app = givenApp(database, { clock });

it('two count a car blind on their phones, staff settle and close with reasons; a gift and a call for hands', async () => {
  await hand.givenAwaited(app, clock);
  const lin = await open('demo-lin');
  await hand.openBatch(lin, ['工作台', '采购：各批次']);
  const wang = await open('demo-wang');
  await hand.countFirst(wang);
  await hand.countBlind(await open('demo-he'));
  await hand.settle(lin);
  await lin.back();
  await hand.closeWithReasons(lin);
  await lin.back();
  await hand.writeDonation(lin, ['到货：清点、捐赠、喊人']);
  await hand.callHands(lin);
  await hand.answerCall(wang);
  await hand.readAnswers(lin);
  expect(await reconcile(database.db)).toEqual([]);
  expect(await faults()).toEqual([]);
});
