import { expect, it } from 'vitest';
import { runJobs } from '../../backend/jobs';
import { reconcile } from '../../backend/reconcile';
import { givenApp, makeClock, MORNING } from '../support/app';
import { givenCloud } from '../support/cloud';
import { givenDatabase } from '../support/database';
import { givenHandsOverHttp } from '../support/server';
import { doorsTold, toldOfDoors, unhappyDoors } from './unhappy-doors';

it('no answer, refusal, wrong room, undo, release, reassignment: over the kernel no piece is lost', async () => {
  const database = await givenDatabase('demo');
  const { as, app, clock } = givenApp(database);
  await unhappyDoors(as, clock);
  await runJobs(app, clock.now);
  expect(await toldOfDoors(as)).toEqual(doorsTold);
  expect(await reconcile(database.db)).toEqual([]);
});

it('the same day over HTTP', async () => {
  const database = await givenDatabase('demo');
  const { app, clock } = givenApp(database);
  const as = await givenHandsOverHttp(database, app);
  await unhappyDoors(as, clock);
  await runJobs(app, clock.now);
  expect(await toldOfDoors(as)).toEqual(doorsTold);
  expect(await reconcile(database.db)).toEqual([]);
});

it('the same day over the built cloud function', async () => {
  const database = await givenDatabase('demo');
  const clock = makeClock(MORNING);
  const { as, runTimer } = await givenCloud(database, clock);
  await unhappyDoors(as, clock);
  expect(await runTimer()).toEqual({ ok: true });
  expect(await toldOfDoors(as)).toEqual(doorsTold);
  expect(await reconcile(database.db)).toEqual([]);
});
