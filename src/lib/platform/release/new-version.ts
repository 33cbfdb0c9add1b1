import type { Satisfies } from '../satisfies';
import * as h5 from './new-version.h5';
import type * as weapp from './new-version.weapp';

/** A version that has come while the old one runs. */
export interface NewVersions {
  /** Call once when the program starts. */
  watchNewVersion: () => void;
  /** Asks whether to start anew with the version that lies ready; asks once. */
  offerNewVersion: () => Promise<void>;
}

export type NewVersionsInWeChat = Satisfies<typeof weapp, NewVersions>;

// Both builds choose their own side by its suffix; the compiler and the tests read this file.
export const { watchNewVersion, offerNewVersion }: NewVersions = h5;
