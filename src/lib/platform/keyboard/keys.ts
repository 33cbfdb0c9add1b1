import type { Satisfies } from '../satisfies';
import * as h5 from './keys.h5';
import type * as weapp from './keys.weapp';

/** Gets '0'–'9', 'Enter', 'ArrowUp' and the like; answers whether the key meant something here. */
export type KeyListener = (key: string) => boolean;

/** The keyboard, as far as it belongs to the page. */
export interface Keys {
  /** Tells the listener of each key; gives back how to stop. */
  watchKeys: (listener: KeyListener) => () => void;
}

export type KeysInWeChat = Satisfies<typeof weapp, Keys>;

// Both builds choose their own side by its suffix; the compiler and the tests read this file.
export const { watchKeys }: Keys = h5;
