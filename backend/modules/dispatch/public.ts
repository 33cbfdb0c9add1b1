export { broughtBackNow } from './sorting/brought-back';
export { dueNow, notThere } from './pieces/delayed';
export { countHeldBy as countRunsInHand, labelOf as runLabel } from './runs/runs';
export { openRunPaper } from './sheets/open-run-paper';
export { openSortingPaper } from './sheets/open-sorting-paper';
export { listCommunitiesToRemind } from './pick-ups/not-fetched';
export { remindNotFetched } from './pick-ups/remind-not-fetched';
