import { liveBelowMinimum } from './below-minimum';
import { overEachWay } from './each-way';

overEachWay(
  'a share below the minimum waits for the next one, and its supplier says what it will bring',
  liveBelowMinimum,
);
