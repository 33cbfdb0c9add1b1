import { expect } from 'vitest';
import { disputedDelivery, disputesTold, endings, endingsOf, toldOfDisputes } from './disputes';
import { overEachWay } from './each-way';

overEachWay('missing, wrong, spoiled and found again: every 分 is accounted for', async (way) => {
  const orderId = await disputedDelivery(way);
  await way.runJobs();
  expect(await endingsOf(way.as, orderId)).toEqual(endings);
  expect(await toldOfDisputes(way.as)).toEqual(disputesTold);
});
