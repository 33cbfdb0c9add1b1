import { expect, it } from 'vitest';
import { runJobs } from '../../backend/jobs';
import { reconcile } from '../../backend/reconcile';
import * as dispute from '../journeys/dispute-by-hand';
import * as hand from '../journeys/money-by-hand';
import { givenApp } from '../support/app';
import { zhuHome } from '../support/demo';
import { tomorrowAt } from '../support/flowing-clock';
import { seriousTroubles } from './accessibility';
import { givenWeb } from './given-web';

const web = await givenWeb({ isDemo: true });
const app = givenApp(web.database, { clock: web.clock });
const desk = { width: 1280, height: 800 };

it('a resident reads what is owed, staff note at a desk that it was paid, and both read that it is', async () => {
  await dispute.givenEggsAtDoor(app, web.clock);
  await web.clock.moveTo(tomorrowAt('16:30'));
  await runJobs(web.app, web.clock.now);
  const { openFen } = await app.as('zhu').ledger.getStatement(zhuHome);
  const zhu = await web.stepInto('朱先生');
  await hand.readOwed(zhu, openFen);
  expect(await seriousTroubles(zhu.page)).toEqual([]);
  const lin = await web.stepInto('林干事', desk);
  await hand.notePayment(lin, ['账目']);
  expect(await seriousTroubles(lin.page)).toEqual([]);
  await hand.readPaid(zhu);
  expect(await reconcile(web.database.db)).toEqual([]);
  expect(web.faults).toEqual([]);
});
