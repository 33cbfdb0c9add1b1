// Both builds choose their own file by its suffix; the type checker and the tests read this one.
export { addressHere, loadPage, startAgainAt, watchHurriedSteps, watchLostPages } from './load-page.h5';
