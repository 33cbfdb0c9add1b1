import { expect } from 'vitest';
import { overEachWay } from './each-way';
import { thatMorning, toldThatMorning, unhappyMorning } from './orders-in-full';

overEachWay(
  'a morning of conflicts, limits, wishes, reminders, late orders and people who look where they may not',
  async ({ as, clock, runJobs }) => {
    await unhappyMorning(as, clock);
    await runJobs();
    expect(await toldThatMorning(as)).toEqual(thatMorning);
  },
);
