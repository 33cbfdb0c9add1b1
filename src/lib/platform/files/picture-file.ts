import type { Satisfies } from '../satisfies';
import * as h5 from './picture-file.h5';
import type * as weapp from './picture-file.weapp';

/** What becomes of a picture that is on the screen. */
export interface PictureFiles {
  /** Shows it over the whole screen. */
  openPicture: (src: string) => Promise<void>;
  /** Keeps it among the pictures of the phone. */
  savePicture: (src: string) => Promise<void>;
  /** An address that a page can show for a picture that came as a data address; any other stays as it is. */
  fileOf: (src: string, name?: string) => Promise<string>;
}

export type PictureFilesInWeChat = Satisfies<typeof weapp, PictureFiles>;

// Both builds choose their own side by its suffix; the compiler and the tests read this file.
export const { openPicture, savePicture, fileOf }: PictureFiles = h5;
