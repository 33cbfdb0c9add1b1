export { recheckCells } from './knocks/recheck-cells';
