import type { Nearness } from './nearness';
import type { Satisfies } from '../satisfies';
import * as h5 from './in-sight.h5';
import type * as weapp from './in-sight.weapp';

/** What of a page is in the window. */
export interface InSight {
  /** Tells when the element of this id comes near the window and leaves it. Answers how to stop. */
  watchInSight: (id: string, onChange: (now: Nearness) => void) => () => void;
}

export type InSightInWeChat = Satisfies<typeof weapp, InSight>;

// Both builds choose their own side by its suffix; the compiler and the tests read this file.
export const { watchInSight }: InSight = h5;
