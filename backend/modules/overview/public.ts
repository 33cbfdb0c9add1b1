export { openEvening } from './open-evening';
