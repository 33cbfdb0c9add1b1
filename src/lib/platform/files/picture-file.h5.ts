/** A browser has its own ways with pictures: two fingers, and the menu of a long press. */
export const openPicture = (_src: string): Promise<void> => Promise.resolve();

export const savePicture = (_src: string): Promise<void> => Promise.resolve();

/** A browser shows a data address as it is. */
export const fileOf = (src: string, _name?: string): Promise<string> => Promise.resolve(src);
