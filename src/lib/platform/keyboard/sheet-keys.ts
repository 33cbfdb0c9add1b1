import type { Satisfies } from '../satisfies';
import * as h5 from './sheet-keys.h5';
import type * as weapp from './sheet-keys.weapp';

/** The keyboard while a sheet is open. */
export interface SheetKeys {
  /** While a sheet is open the Escape key closes it; closed, the keyboard is back where it was before. */
  useSheetKeys: (isOpen: boolean, onClose: () => void) => void;
}

export type SheetKeysInWeChat = Satisfies<typeof weapp, SheetKeys>;

// Both builds choose their own side by its suffix; the compiler and the tests read this file.
export const { useSheetKeys }: SheetKeys = h5;
