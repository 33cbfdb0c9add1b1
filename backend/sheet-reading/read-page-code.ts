import jsQR from 'jsqr';
import { readKnockPageCode, type KnockPage } from '@/domain/knock-page-code';
import type { Rect } from '../paper/knock-sheet/layout';
import { shadeAt, type Gray } from './gray';
import { mapPoint, type Homography } from './homography';

/** White and a little more around the code, in millimetres. */
const AROUND = 3;
/** Pixels of a millimetre in which the code is laid flat: some are read in one size only. */
const SIZES = [8, 5, 12];

/** A piece of the paper laid flat, as red, green, blue and opacity. */
function laidFlat(photo: Gray, map: Homography, { x, y, width }: Rect, size: number) {
  const edge = Math.round((width + 2 * AROUND) * size);
  const colours = new Uint8ClampedArray(edge * edge * 4).fill(255);
  for (let down = 0; down < edge; down += 1)
    for (let across = 0; across < edge; across += 1) {
      const place = mapPoint(map, x - AROUND + across / size, y - AROUND + down / size);
      colours.fill(
        shadeAt(photo, place.x, place.y),
        (down * edge + across) * 4,
        (down * edge + across) * 4 + 3,
      );
    }
  return { colours, edge };
}

/** The text of the QR code at a place of the paper; undefined when there is none, or none that can be read. */
function textAt(photo: Gray, map: Homography, code: Rect): string | undefined {
  for (const size of SIZES) {
    const { colours, edge } = laidFlat(photo, map, code, size);
    const read = jsQR(colours, edge, edge, { inversionAttempts: 'dontInvert' });
    if (read) return read.data;
  }
  return undefined;
}

/** What the code on a page says; 'other' when it is the code of something else, undefined when none can be read. */
export function readPageCode(photo: Gray, map: Homography, code: Rect): KnockPage | 'other' | undefined {
  const text = textAt(photo, map, code);
  return text === undefined ? undefined : (readKnockPageCode(text) ?? 'other');
}
