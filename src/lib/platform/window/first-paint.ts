import type { Satisfies } from '../satisfies';
import * as h5 from './first-paint.h5';
import type * as weapp from './first-paint.weapp';

/** What is shown before the first screen. */
export interface FirstPaint {
  /** Takes it away. */
  dropFirstPaint: () => undefined;
}

export type FirstPaintInWeChat = Satisfies<typeof weapp, FirstPaint>;

// Both builds choose their own side by its suffix; the compiler and the tests read this file.
export const { dropFirstPaint }: FirstPaint = h5;
