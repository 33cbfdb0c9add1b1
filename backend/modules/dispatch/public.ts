export { broughtBackNow } from './brought-back';
export { dueNow, notThere } from './delayed';
export { countHeldBy as countRunsInHand } from './runs';
export { openRunPaper } from './open-run-paper';
export { openSortingPaper } from './open-sorting-paper';
