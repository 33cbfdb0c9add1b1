import { expect, it } from 'vitest';
import { reconcile } from '../../backend/reconcile';
import { runJobs } from '../../backend/jobs';
import { COMMUNITY_ID as communityId, demoId } from '../../backend/db/seed';
import { givenApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { orderToDoor } from './thin-path';

const database = await givenDatabase('demo');

it('carries an order from a tap to the door, tells the household at each step, and loses no piece', async () => {
  const { as, clock, app } = givenApp(database);
  await orderToDoor(as, clock);
  await runJobs(app, clock.now);

  const told = await as('zhu').notices.listMessages({
    communityId,
    householdId: demoId('household 10-1-502'),
  });
  expect(told.rows.map((message) => message.kind).sort()).toEqual([
    'arrivalAnnounced',
    'arrivalAnnounced',
    'delivered',
    'goodsArrived',
    'goodsArrived',
    'runDeparted',
  ]);
  expect(await reconcile(database.db)).toEqual([]);
});
