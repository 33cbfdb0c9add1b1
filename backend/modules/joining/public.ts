export { codesOfBuildings } from './codes/codes-of-buildings';
export { openPosters } from './posters/print-posters';
