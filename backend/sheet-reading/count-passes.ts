const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;

/** Markers that stand alone: those between the pieces of a pass, and a 0xff that is no marker at all. */
const isAlone = (marker: number): boolean =>
  marker === 0 || marker === 1 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd8);

/**
 * How many passes over the picture a JPEG holds, without decoding it: a small file can hold thousands, each of which
 * costs as much as the picture is large. What comes behind the picture (phones put a film there) does not count.
 */
export function countPasses(jpeg: Uint8Array): number {
  let passes = 0;
  let at = 0;
  while (at >= 0 && at < jpeg.length - 1) {
    at = jpeg.indexOf(0xff, at);
    const marker = at < 0 ? END_OF_IMAGE : (jpeg[at + 1] ?? END_OF_IMAGE);
    if (marker === END_OF_IMAGE) return passes;
    if (marker === START_OF_SCAN) passes += 1;
    at += isAlone(marker) ? (marker === 0xff ? 1 : 2) : 2 + lengthAt(jpeg, at + 2);
  }
  return passes;
}

/** A segment says how long it is; less than its own two bytes it cannot be. */
const lengthAt = (jpeg: Uint8Array, at: number): number =>
  Math.max(2, ((jpeg[at] ?? 0) << 8) + (jpeg[at + 1] ?? 0));
