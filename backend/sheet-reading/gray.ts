/** A picture of shades: 0 black, 255 white, row by row. */
export interface Gray {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** Makes a picture smaller by a whole factor, the mean of each square, until its longer side has at most so many pixels. */
export function shrinkTo(photo: Gray, longest: number): Gray {
  const factor = Math.ceil(Math.max(photo.width, photo.height) / longest);
  return factor <= 1 ? photo : shrinkBy(photo, factor);
}

function shrinkBy({ width: from, height: high, pixels: source }: Gray, factor: number): Gray {
  const width = Math.max(1, Math.floor(from / factor));
  const height = Math.max(1, Math.floor(high / factor));
  const pixels = new Uint8Array(width * height);
  const share = 1 / (factor * factor);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      for (let dy = 0; dy < factor; dy += 1) {
        const at = Math.min(high - 1, y * factor + dy) * from + x * factor;
        for (let dx = 0; dx < factor; dx += 1) sum += source[at + dx] ?? 0;
      }
      pixels[y * width + x] = sum * share;
    }
  }
  return { width, height, pixels };
}

/** The shade between four pixels; beyond the edge it is that of the edge. */
export function shadeAt({ width, height, pixels }: Gray, x: number, y: number): number {
  const left = Math.max(0, Math.min(width - 2, Math.floor(x)));
  const top = Math.max(0, Math.min(height - 2, Math.floor(y)));
  const right = Math.max(0, Math.min(1, x - left));
  const down = Math.max(0, Math.min(1, y - top));
  const at = top * width + left;
  const upper = (pixels[at] ?? 0) * (1 - right) + (pixels[at + 1] ?? 0) * right;
  const lower = (pixels[at + width] ?? 0) * (1 - right) + (pixels[at + width + 1] ?? 0) * right;
  return upper * (1 - down) + lower * down;
}
