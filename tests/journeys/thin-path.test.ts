import { expect } from 'vitest';
import { overEachWay } from './each-way';
import { orderToDoor } from './thin-path';
import { eachStep, toldTo } from './told-of-each-step';

overEachWay(
  'carries an order from a tap to the door and tells the household of each step',
  async ({ as, clock, runJobs }) => {
    await orderToDoor(as, clock);
    expect(await toldTo(as('zhu'))).toEqual([]);
    await runJobs();
    expect(await toldTo(as('zhu'))).toEqual(eachStep);
  },
);
