import type { Satisfies } from '../satisfies';
import * as h5 from './phone.h5';
import type * as weapp from './phone.weapp';

/** What the phone says of itself. */
export interface Phone {
  /** Tells the listener now and at each change whether there is a network; gives back how to stop. */
  watchNetwork: (listener: (isOnline: boolean) => void) => () => void;
  /** Tells the listener whenever the app comes to the front or leaves it; gives back how to stop. */
  watchVisibility: (listener: (isVisible: boolean) => void) => () => void;
  /** How much larger than usual the person has set the text. */
  phoneTextScale: () => number;
}

export type PhoneInWeChat = Satisfies<typeof weapp, Phone>;

// Both builds choose their own side by its suffix; the compiler and the tests read this file.
export const { watchNetwork, watchVisibility, phoneTextScale }: Phone = h5;
