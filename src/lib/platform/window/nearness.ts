/** Whether an element is in the window or soon will be, and how high it is, in pixels. */
export interface Nearness {
  isNear: boolean;
  height: number;
}

/** So far beyond the window, in pixels, counts as near: about what a thumb moves at once. */
export const nearMargin = 600;
