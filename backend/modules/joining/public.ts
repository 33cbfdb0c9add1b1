export { codesOfBuildings } from './codes-of-buildings';
export { openPosters } from './open-posters';
