// Both builds choose their own file by its suffix; the type checker and the tests read this one.
export { keepPages, startKeepingPages } from './kept-pages.h5';
