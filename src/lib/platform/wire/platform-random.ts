// Both builds choose their own file by its suffix; the type checker and the tests read this one.
export { platformRandom } from './platform-random.h5';
