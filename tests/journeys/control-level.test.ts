import { levelChangesTheWay } from './control-level';
import { overEachWay } from './each-way';

overEachWay(
  'a level that changes at a set hour: home, promise, slot, pick-up, door, history',
  levelChangesTheWay,
);
