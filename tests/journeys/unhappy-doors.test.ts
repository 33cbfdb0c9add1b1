import { expect } from 'vitest';
import { overEachWay } from './each-way';
import { doorsTold, toldOfDoors, unhappyDoors } from './unhappy-doors';

overEachWay(
  'no answer, refusal, wrong room, undo, release, reassignment: no piece is lost',
  async ({ as, clock, runJobs }) => {
    await unhappyDoors(as, clock);
    await runJobs();
    expect(await toldOfDoors(as)).toEqual(doorsTold);
  },
);
