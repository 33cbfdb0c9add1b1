import { expect, it } from 'vitest';
import { reconcile } from '../../backend/reconcile';
import { makeClock, MORNING } from '../support/app';
import { givenCloud } from '../support/cloud';
import { givenDatabase } from '../support/database';
import { orderToDoor } from './thin-path';
import { eachStep, toldTo } from './told-of-each-step';

const database = await givenDatabase('demo');
const clock = makeClock(MORNING);
const { as, runTimer } = await givenCloud(database, clock);

it('carries an order from a tap to the door over the built cloud function, and loses no piece', async () => {
  await orderToDoor(as, clock);
  expect(await toldTo(as('zhu'))).toEqual([]);
  expect(await runTimer()).toEqual({ ok: true });
  expect(await toldTo(as('zhu'))).toEqual(eachStep);
  expect(await reconcile(database.db)).toEqual([]);
});
