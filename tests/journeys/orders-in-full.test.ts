import { expect, it } from 'vitest';
import { runJobs } from '../../backend/jobs';
import { reconcile } from '../../backend/reconcile';
import { givenApp, makeClock, MORNING } from '../support/app';
import { givenCloud } from '../support/cloud';
import { givenDatabase } from '../support/database';
import { givenHandsOverHttp } from '../support/server';
import { toldOfWishes, unhappyMorning } from './orders-in-full';

const [kernel, http, cloud] = await Promise.all([
  givenDatabase('demo'),
  givenDatabase('demo'),
  givenDatabase('demo'),
]);
const told = ['wishDeclined', 'wishLapsed', 'wishOrdered', 'wishPriced'];

it('a morning of conflicts, limits, wishes, reminders and late orders ends with every piece accounted for', async () => {
  const { as, clock, app } = givenApp(kernel);
  await unhappyMorning(as, clock);
  await runJobs(app, clock.now);
  expect(await toldOfWishes(as)).toEqual(told);
  expect(await reconcile(kernel.db)).toEqual([]);
});

it('so it does over HTTP', async () => {
  const { app, clock } = givenApp(http);
  const as = await givenHandsOverHttp(http, app);
  await unhappyMorning(as, clock);
  await runJobs(app, clock.now);
  expect(await toldOfWishes(as)).toEqual(told);
  expect(await reconcile(http.db)).toEqual([]);
});

it('so it does over the built cloud function', async () => {
  const clock = makeClock(MORNING);
  const { as, runTimer } = await givenCloud(cloud, clock);
  await unhappyMorning(as, clock);
  await runTimer();
  expect(await toldOfWishes(as)).toEqual(told);
  expect(await reconcile(cloud.db)).toEqual([]);
});
