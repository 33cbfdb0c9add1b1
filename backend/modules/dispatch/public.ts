export { openRunPaper } from './open-run-paper';
export { openSortingPaper } from './open-sorting-paper';
