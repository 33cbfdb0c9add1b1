import { decode } from 'jpeg-js';
import { PNG } from 'pngjs';
import { pictureSizeOf } from '../files/picture-size';
import { pictureTypeOf, type PictureType } from '../files/picture-type';
import { countPasses } from './count-passes';
import type { Gray } from './gray';
import { MOST_DECODING_MEGABYTES, MOST_MEGABYTES, MOST_MEGAPIXELS, MOST_PASSES } from './limits';
import { readingTexts as texts } from './texts';

/** A photo's shades, or in words why there are none. */
export type Decoded = { photo: Gray } | { whyNot: string };

/** Looks at size and kind first, so that nothing large is made of a small file, then decodes a JPEG or PNG. */
export function decodePhoto(bytes: Uint8Array): Decoded {
  if (bytes.length > MOST_MEGABYTES * 1024 * 1024) return { whyNot: texts.tooLarge(MOST_MEGABYTES) };
  const type = pictureTypeOf(bytes);
  if (type !== 'image/jpeg' && type !== 'image/png') return { whyNot: texts.noPicture };
  const size = pictureSizeOf(bytes);
  if (!size) return { whyNot: texts.broken };
  if (size.width * size.height > MOST_MEGAPIXELS * 1_000_000)
    return { whyNot: texts.tooManyPixels(MOST_MEGAPIXELS) };
  if (type === 'image/jpeg' && countPasses(bytes) > MOST_PASSES) return { whyNot: texts.broken };
  return shadesOf(bytes, type);
}

function shadesOf(bytes: Uint8Array, type: Exclude<PictureType, 'image/webp'>): Decoded {
  try {
    return { photo: type === 'image/png' ? shadesOfPng(bytes) : shadesOfJpeg(bytes) };
  } catch {
    // Both libraries throw for whatever is wrong with a file; what it was helps nobody who took a photo.
    return { whyNot: texts.broken };
  }
}

function shadesOfJpeg(bytes: Uint8Array): Gray {
  const { width, height, data } = decode(bytes, {
    useTArray: true,
    formatAsRGBA: false,
    maxResolutionInMP: MOST_MEGAPIXELS,
    maxMemoryUsageInMB: MOST_DECODING_MEGABYTES,
  });
  return { width, height, pixels: shades(data, 3) };
}

function shadesOfPng(bytes: Uint8Array): Gray {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const { width, height, data } = PNG.sync.read(file);
  return { width, height, pixels: shades(data, 4) };
}

/** How bright a colour is to the eye, in 256ths of each part. */
const RED = 77;
const GREEN = 150;
const BLUE = 29;

function shades(colours: Uint8Array, step: number): Uint8Array {
  const pixels = new Uint8Array(colours.length / step);
  for (let at = 0, from = 0; at < pixels.length; at += 1, from += step)
    pixels[at] =
      (RED * (colours[from] ?? 0) + GREEN * (colours[from + 1] ?? 0) + BLUE * (colours[from + 2] ?? 0)) >> 8;
  return pixels;
}
