import { expect, it } from 'vitest';
import { reconcile } from '../../backend/reconcile';
import * as hand from '../journeys/receiving-by-hand';
import { givenApp } from '../support/app';
import { seriousTroubles } from './accessibility';
import { givenWeb } from './given-web';

const web = await givenWeb({ isDemo: true });
const app = givenApp(web.database, { clock: web.clock });
const desk = { width: 1280, height: 800 };

it('two count a car blind, staff settle the difference and close with reasons; a gift and a call for hands', async () => {
  await hand.givenAwaited(app, web.clock);
  const lin = await web.stepInto('林干事', desk);
  await hand.openBatch(lin, ['采购']);
  const wang = await web.stepInto('王师傅');
  await hand.countFirst(wang);
  const he = await web.stepInto('何同学');
  await hand.countBlind(he);
  expect(await seriousTroubles(he.page)).toEqual([]);
  await hand.settle(lin);
  expect(await seriousTroubles(lin.page)).toEqual([]);
  await lin.tapText('采购');
  await hand.closeWithReasons(lin);
  await hand.writeDonation(lin, ['到货']);
  await hand.callHands(lin);
  expect(await seriousTroubles(lin.page)).toEqual([]);
  await hand.answerCall(wang);
  await hand.readAnswers(lin);
  expect(await reconcile(web.database.db)).toEqual([]);
  expect(web.faults).toEqual([]);
});
