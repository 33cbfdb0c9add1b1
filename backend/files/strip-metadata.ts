import type { PictureType } from './picture-type';
import { stripJpeg } from './strip-jpeg';
import { stripPng } from './strip-png';
import { stripWebp } from './strip-webp';

const strippers: Record<PictureType, (bytes: Uint8Array) => Buffer | undefined> = {
  'image/jpeg': stripJpeg,
  'image/png': stripPng,
  'image/webp': stripWebp,
};

/**
 * The same picture without what it says beside the pixels (place, time, device, comments).
 * Undefined when the file is not whole. The pixels themselves are not decoded.
 */
export const stripMetadata = (type: PictureType, bytes: Uint8Array): Buffer | undefined =>
  strippers[type](bytes);
