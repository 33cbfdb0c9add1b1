import type { Satisfies } from '../satisfies';
import * as h5 from './fault-watch.h5';
import type * as weapp from './fault-watch.weapp';

/** What fails where nobody waits for it. */
export interface FaultWatch {
  /** Call once when the program starts: what fails in it is told to the server. */
  watchFaults: () => void;
}

export type FaultWatchInWeChat = Satisfies<typeof weapp, FaultWatch>;

// Both builds choose their own side by its suffix; the compiler and the tests read this file.
export const { watchFaults }: FaultWatch = h5;
