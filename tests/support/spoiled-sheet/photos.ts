import { encode } from 'jpeg-js';
import { PNG } from 'pngjs';
import type { Gray } from '../../../backend/sheet-reading/gray';

/** Four bytes a pixel, as both libraries take it. */
function colours({ width, height, pixels }: Gray) {
  const data = Buffer.alloc(pixels.length * 4, 255);
  for (let at = 0; at < pixels.length; at += 1) {
    const shade = pixels[at] ?? 0;
    data[at * 4] = shade;
    data[at * 4 + 1] = shade;
    data[at * 4 + 2] = shade;
  }
  return { width, height, data };
}

/** A photo as a phone sends it. */
export const jpegOfGray = (photo: Gray, quality: number): Buffer => encode(colours(photo), quality).data;

export function pngOfGray(photo: Gray): Buffer {
  const { width, height, data } = colours(photo);
  const png = new PNG({ width, height });
  data.copy(png.data);
  return PNG.sync.write(png);
}
