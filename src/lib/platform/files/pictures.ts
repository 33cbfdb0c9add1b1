import type { Picture } from '../../files/picture';
import type { KeptPictures } from '../../offline-queue/prepare-entry';
import type { Satisfies } from '../satisfies';
import * as h5 from './pictures.h5';
import type * as weapp from './pictures.weapp';

/** How a picture is made. */
export interface Pictures {
  /** Lets the person choose or take one and makes it a JPEG of at most 500 kB; null when they changed their mind. */
  takePicture: () => Promise<Picture | null>;
  keptPictures: KeptPictures;
}

export type PicturesInWeChat = Satisfies<typeof weapp, Pictures>;

// Both builds choose their own side by its suffix; the compiler and the tests read this file.
export const { takePicture, keptPictures }: Pictures = h5;
