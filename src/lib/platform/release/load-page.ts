import type { Satisfies } from '../satisfies';
import * as h5 from './load-page.h5';
import type * as weapp from './load-page.weapp';

/** How the code of a page comes. */
export interface PageLoading {
  /** Fetches the code of a page; fails when it does not come. */
  loadPage: (url: string) => Promise<void>;
  /** Tells of a page that opened by itself (an address, a step back) and whose code did not come. */
  watchLostPages: (tell: () => void) => void;
  /** Call once when the program starts: whoever steps on while a page is on its way starts anew there. */
  watchHurriedSteps: () => void;
  /** Opens the page at this address from the start, with whatever build the server has now. */
  startAgainAt: (url: string) => void;
  /** Where one is now, as an address of ours; '' where nobody asks. */
  addressHere: () => string;
}

export type PageLoadingInWeChat = Satisfies<typeof weapp, PageLoading>;

// Both builds choose their own side by its suffix; the compiler and the tests read this file.
export const { loadPage, watchLostPages, watchHurriedSteps, startAgainAt, addressHere }: PageLoading = h5;
