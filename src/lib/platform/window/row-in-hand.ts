import type { Satisfies } from '../satisfies';
import * as h5 from './row-in-hand.h5';
import type * as weapp from './row-in-hand.weapp';

/** Where the keys are, by the id of what they have reached. */
export interface RowInHand {
  /** Scrolls there, when keys have moved the hand and not a finger. */
  bringIntoSight: (id: string) => void;
  /** Puts the keyboard into the field inside. */
  takeField: (id: string) => void;
  /** Puts the keyboard on it. */
  takeFocus: (id: string) => void;
}

export type RowInHandInWeChat = Satisfies<typeof weapp, RowInHand>;

// Both builds choose their own side by its suffix; the compiler and the tests read this file.
export const { bringIntoSight, takeField, takeFocus }: RowInHand = h5;
