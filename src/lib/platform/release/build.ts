import type { Satisfies } from '../satisfies';
import * as h5 from './build.h5';
import type * as weapp from './build.weapp';

/** Which build is here, and which the server has. */
export interface Builds {
  /** Notes the build that the server has, as its answers name it. */
  noteBuild: (build: string | null) => void;
  /** Opens the address anew when the server has another build by now; false when there is nothing newer. */
  renewedAt: (url: string) => boolean;
  /** Asks the server for its build, because a file of ours was not there. */
  askForBuild: () => Promise<void>;
  /** When the app comes to the front again with nothing typed on the page. */
  watchBuild: () => void;
}

export type BuildsInWeChat = Satisfies<typeof weapp, Builds>;

// Both builds choose their own side by its suffix; the compiler and the tests read this file.
export const { noteBuild, renewedAt, askForBuild, watchBuild }: Builds = h5;
