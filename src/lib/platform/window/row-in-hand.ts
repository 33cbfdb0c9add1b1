// Both builds choose their own file by its suffix; the type checker and the tests read this one.
export { bringIntoSight, takeField, takeFocus } from './row-in-hand.h5';
