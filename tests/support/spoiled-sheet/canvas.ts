import type { Rect } from '../../../backend/paper/knock-sheet/layout';
import type { Gray } from '../../../backend/sheet-reading/gray';

/** White paper to draw on in millimetres. */
export interface Canvas extends Gray {
  /** Pixels of a millimetre. */
  size: number;
}

export interface Dot {
  x: number;
  y: number;
}

export interface Pen {
  /** Millimetres. */
  width: number;
  /** 1 is black, 0.2 a pencil that hardly writes. */
  darkness: number;
}

export function blankCanvas(size: number, paper = { width: 210, height: 297 }): Canvas {
  const width = Math.round(paper.width * size);
  const height = Math.round(paper.height * size);
  return { size, width, height, pixels: new Uint8Array(width * height).fill(255) };
}

const darken = ({ pixels, width, height }: Canvas, x: number, y: number, shade: number): void => {
  if (x < 0 || y < 0 || x >= width || y >= height) return;
  pixels[y * width + x] = Math.min(pixels[y * width + x] ?? 255, shade);
};

export function fillRect(canvas: Canvas, rect: Rect, shade = 15): void {
  const { size } = canvas;
  for (let y = Math.round(rect.y * size); y < Math.round((rect.y + rect.height) * size); y += 1)
    for (let x = Math.round(rect.x * size); x < Math.round((rect.x + rect.width) * size); x += 1)
      darken(canvas, x, y, shade);
}

/** A line inside the edge of a rectangle. */
export function outline(canvas: Canvas, { x, y, width, height }: Rect, line: number): void {
  fillRect(canvas, { x, y, width, height: line });
  fillRect(canvas, { x, y: y + height - line, width, height: line });
  fillRect(canvas, { x, y, width: line, height });
  fillRect(canvas, { x: x + width - line, y, width: line, height });
}

function stamp(canvas: Canvas, { x, y }: Dot, { width, darkness }: Pen): void {
  const { size } = canvas;
  const reach = (width / 2) * size;
  for (let dy = -Math.ceil(reach); dy <= reach; dy += 1)
    for (let dx = -Math.ceil(reach); dx <= reach; dx += 1)
      if (dx * dx + dy * dy <= reach * reach)
        darken(canvas, Math.round(x * size + dx), Math.round(y * size + dy), 255 * (1 - darkness));
}

/** Draws a stroke through dots, as a pen does. */
export function stroke(canvas: Canvas, dots: readonly Dot[], pen: Pen): void {
  dots.slice(1).forEach((to, at) => {
    const from = dots[at] ?? to;
    const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) * canvas.size);
    for (let step = 0; step <= steps; step += 1) {
      const share = steps === 0 ? 0 : step / steps;
      stamp(canvas, { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }, pen);
    }
  });
}
