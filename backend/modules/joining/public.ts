export { openPosters } from './open-posters';
