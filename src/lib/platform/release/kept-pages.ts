import type { Satisfies } from '../satisfies';
import * as h5 from './kept-pages.h5';
import type * as weapp from './kept-pages.weapp';

/** The pages that open without a network. */
export interface KeptPages {
  /** Has the pages of exactly these packages kept; [] at sign-out. */
  keepPages: (packages: readonly string[]) => void;
  /** Starts what keeps them. */
  startKeepingPages: () => void;
}

export type KeptPagesInWeChat = Satisfies<typeof weapp, KeptPages>;

// Both builds choose their own side by its suffix; the compiler and the tests read this file.
export const { keepPages, startKeepingPages }: KeptPages = h5;
