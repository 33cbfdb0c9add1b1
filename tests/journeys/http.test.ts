import { expect, it } from 'vitest';
import { runJobs } from '../../backend/jobs';
import { reconcile } from '../../backend/reconcile';
import { givenApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { givenHandsOverHttp } from '../support/server';
import { orderToDoor } from './thin-path';
import { eachStep, toldTo } from './told-of-each-step';

const database = await givenDatabase('demo');
const { app, clock } = givenApp(database);
const as = await givenHandsOverHttp(database, app);

it('carries an order from a tap to the door over HTTP, tells the household each step, and loses no piece', async () => {
  await orderToDoor(as, clock);
  expect(await toldTo(as('zhu'))).toEqual([]);
  await runJobs(app, clock.now);
  expect(await toldTo(as('zhu'))).toEqual(eachStep);
  expect(await reconcile(database.db)).toEqual([]);
});
