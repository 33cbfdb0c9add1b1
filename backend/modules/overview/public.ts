export { countCommunity, listToCount } from './counting/count-community';
export { openEvening } from './export-evening';
