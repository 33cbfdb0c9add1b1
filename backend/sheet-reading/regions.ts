import type { Rect } from '../paper/knock-sheet/layout';
import { FLAT_SIZE, type FlatPage } from './flat-page';

/** How far something lies from where the layout has it, in millimetres: paper bends. */
export interface Offset {
  x: number;
  y: number;
}

/** Ink at one place, in millimetres of the paper. */
export function inkAt({ part, width, height, ink }: FlatPage, x: number, y: number): number {
  const column = Math.floor((x - part.x) * FLAT_SIZE);
  const line = Math.floor((y - part.y) * FLAT_SIZE);
  if (column < 0 || line < 0 || column >= width || line >= height) return 0;
  return ink[line * width + column] ?? 0;
}

/** A rectangle made smaller by so many millimetres on each side (larger, when negative). */
export const inset = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x + by,
  y: y + by,
  width: width - 2 * by,
  height: height - 2 * by,
});

/** Millimetres from one place that is looked at to the next. */
export const STEP = 1 / FLAT_SIZE;

/** Goes over a rectangle, moved by an offset: its own millimetres and the ink there. */
export function overRect(
  page: FlatPage,
  rect: Rect,
  offset: Offset,
  see: (x: number, y: number, ink: number) => void,
): void {
  for (let y = rect.y + STEP / 2; y < rect.y + rect.height; y += STEP)
    for (let x = rect.x + STEP / 2; x < rect.x + rect.width; x += STEP)
      see(x, y, inkAt(page, x + offset.x, y + offset.y));
}
