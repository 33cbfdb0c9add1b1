import type { Satisfies } from '../satisfies';
import * as h5 from './paper-window.h5';
import type * as weapp from './paper-window.weapp';

/** Where pages for the printer open. */
export interface PaperWindows {
  /** A window for one page, opened at once; null where nothing can be printed. */
  paperWindow: () => { show: (path: string) => void; close: () => void } | null;
}

export type PaperWindowsInWeChat = Satisfies<typeof weapp, PaperWindows>;

// Both builds choose their own side by its suffix; the compiler and the tests read this file.
export const { paperWindow }: PaperWindows = h5;
