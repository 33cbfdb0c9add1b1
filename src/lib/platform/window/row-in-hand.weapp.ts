/** A finger is where it taps: nothing has to be brought to it. */
export const bringIntoSight = (_id: string): void => {};

/** Without keys nobody asks for a field. */
export const takeField = (_id: string): void => {};

/** Without keys nothing is led anywhere. */
export const takeFocus = (_id: string): void => {};
