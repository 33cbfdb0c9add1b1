import type { Satisfies } from '../satisfies';
import * as h5 from './desk-width.h5';
import type * as weapp from './desk-width.weapp';

/** How wide the window is. */
export interface DeskWidth {
  /** Whether it is as wide as a desk's. */
  useDeskWidth: () => boolean;
}

export type DeskWidthInWeChat = Satisfies<typeof weapp, DeskWidth>;

// Both builds choose their own side by its suffix; the compiler and the tests read this file.
export const { useDeskWidth }: DeskWidth = h5;
