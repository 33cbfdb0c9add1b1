import { expect, it } from 'vitest';
import { runJobs } from '../../backend/jobs';
import { reconcile } from '../../backend/reconcile';
import { givenApp, makeClock, MORNING } from '../support/app';
import { givenCloud } from '../support/cloud';
import { givenDatabase } from '../support/database';
import { givenHandsOverHttp } from '../support/server';
import { disputedDelivery, disputesTold, endings, endingsOf, toldOfDisputes } from './disputes';

it('missing, wrong, spoiled and found again: over the kernel every piece and every 分 is accounted for', async () => {
  const database = await givenDatabase('demo');
  const { as, app, clock } = givenApp(database);
  const orderId = await disputedDelivery(as, clock, { keepsPictures: true });
  await runJobs(app, clock.now);
  expect(await endingsOf(as, orderId)).toEqual(endings);
  expect(await toldOfDisputes(as)).toEqual(disputesTold);
  expect(await reconcile(database.db)).toEqual([]);
});

it('the same delivery over HTTP', async () => {
  const database = await givenDatabase('demo');
  const { app, clock } = givenApp(database);
  const as = await givenHandsOverHttp(database, app);
  const orderId = await disputedDelivery(as, clock, { keepsPictures: true });
  await runJobs(app, clock.now);
  expect(await endingsOf(as, orderId)).toEqual(endings);
  expect(await toldOfDisputes(as)).toEqual(disputesTold);
  expect(await reconcile(database.db)).toEqual([]);
});

it('the same delivery over the built cloud function', async () => {
  const database = await givenDatabase('demo');
  const clock = makeClock(MORNING);
  const { as, runTimer } = await givenCloud(database, clock);
  const orderId = await disputedDelivery(as, clock, { keepsPictures: false });
  expect(await runTimer()).toEqual({ ok: true });
  expect(await endingsOf(as, orderId)).toEqual(endings);
  expect(await toldOfDisputes(as)).toEqual(disputesTold);
  expect(await reconcile(database.db)).toEqual([]);
});
