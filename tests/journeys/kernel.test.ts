import { expect, it } from 'vitest';
import { reconcile } from '../../backend/reconcile';
import { runJobs } from '../../backend/jobs';
import { givenApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { orderToDoor } from './thin-path';
import { eachStep, toldTo } from './told-of-each-step';

const database = await givenDatabase('demo');

it('carries an order from a tap to the door, tells the household at each step, and loses no piece', async () => {
  const { as, clock, app } = givenApp(database);
  await orderToDoor(as, clock);
  await runJobs(app, clock.now);

  expect(await toldTo(as('zhu'))).toEqual(eachStep);
  expect(await reconcile(database.db)).toEqual([]);
});
