import type { Gray } from './gray';

/** Sums of all pixels above and to the left: what lies in any rectangle is then four look-ups. */
function sumsOf({ width, height, pixels }: Gray): Float64Array {
  const wide = width + 1;
  const sums = new Float64Array(wide * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let line = 0;
    for (let x = 0; x < width; x += 1) {
      line += pixels[y * width + x] ?? 0;
      sums[(y + 1) * wide + x + 1] = (sums[y * wide + x + 1] ?? 0) + line;
    }
  }
  return sums;
}

/** How much darker than its surroundings a pixel is when it counts as dark. */
const DARK = 0.72;

/**
 * Says of each pixel whether it is dark among those within `reach` pixels of it: light that falls unevenly, and a shadow
 * over half of the paper, make no difference.
 */
export function darkPixels(photo: Gray, reach: number): Uint8Array {
  const { width, height, pixels } = photo;
  const sums = sumsOf(photo);
  const wide = width + 1;
  const dark = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const top = Math.max(0, y - reach) * wide;
    const bottom = Math.min(height, y + reach + 1) * wide;
    const high = (bottom - top) / wide;
    for (let x = 0; x < width; x += 1) {
      const left = Math.max(0, x - reach);
      const right = Math.min(width, x + reach + 1);
      const sum =
        (sums[bottom + right] ?? 0) -
        (sums[top + right] ?? 0) -
        (sums[bottom + left] ?? 0) +
        (sums[top + left] ?? 0);
      const mean = sum / (high * (right - left));
      if ((pixels[y * width + x] ?? 0) < mean * DARK) dark[y * width + x] = 1;
    }
  }
  return dark;
}
