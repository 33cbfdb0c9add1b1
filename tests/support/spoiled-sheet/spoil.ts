import { homographyOf, mapPoint, type Point } from '../../../backend/sheet-reading/homography';
import { shadeAt, type Gray } from '../../../backend/sheet-reading/gray';
import type { Canvas } from './canvas';
import type { Chance } from './chance';

/** What befalls a sheet on its way to a file; nothing, where it is not said. */
export interface Spoiling {
  width: number;
  height: number;
  /** Degrees, clockwise. */
  turn: number;
  /** How far each corner of the paper is from where it would be, as a share of the photo's width. */
  slant: readonly [Point, Point, Point, Point];
  /** The paper's longer side as a share of the photo's. */
  fills: number;
  /** Shade of the table. */
  table: number;
  /** The light from one side to the other, as a share of it. */
  gradient: number;
  /** A shadow over a part: how much light is left, and the line at which it begins (degrees, share of the photo). */
  shadow?: { light: number; turn: number; at: number; soft: number };
  fold?: { isAcross: boolean; at: number; step: number; crease: number; bend: number };
  /** How much a lens bulges: at the corners a straight line is off by this share of the photo's half. */
  lens: number;
  /** Radius in pixels. */
  blur: number;
  /** Spread of the grain, of 255 shades. */
  grain: number;
}

const still = { x: 0, y: 0 };

/** In good light, from right above, by a steady hand. */
export const plainly = (size: { width: number; height: number }): Spoiling => ({
  ...size,
  turn: 2,
  slant: [still, still, still, still],
  fills: 0.9,
  table: 90,
  gradient: 0.1,
  lens: 0,
  blur: 0,
  grain: 2,
});

/** Photographs a drawn sheet. */
export function spoil(canvas: Canvas, how: Spoiling, chance: Chance): Gray {
  const photo = blurred(photographed(canvas, how), how.blur);
  for (let at = 0; at < photo.pixels.length; at += 1)
    photo.pixels[at] = Math.max(0, Math.min(255, (photo.pixels[at] ?? 0) + chance.around(how.grain)));
  return photo;
}

/** Where the corners of the paper come to lie. */
export function cornersInPhoto({ width, height, turn, slant, fills }: Spoiling): Point[] {
  const long = fills * Math.max(width, height);
  const half = { x: (long * 210) / 297 / 2, y: long / 2 };
  const angle = (turn * Math.PI) / 180;
  const signs = [
    { x: -1, y: -1 },
    { x: 1, y: -1 },
    { x: 1, y: 1 },
    { x: -1, y: 1 },
  ];
  return signs.map((sign, at) => {
    const x = sign.x * half.x;
    const y = sign.y * half.y;
    const off = slant[at] ?? { x: 0, y: 0 };
    return {
      x: width / 2 + x * Math.cos(angle) - y * Math.sin(angle) + off.x * width,
      y: height / 2 + x * Math.sin(angle) + y * Math.cos(angle) + off.y * width,
    };
  });
}

function photographed(canvas: Canvas, how: Spoiling): Gray {
  const { width, height } = how;
  const paper = [
    { x: 0, y: 0 },
    { x: 1, y: 0 },
    { x: 1, y: 1 },
    { x: 0, y: 1 },
  ];
  const back = homographyOf(cornersInPhoto(how), paper);
  if (!back) throw new Error('the paper lies edge on');
  const pixels = new Uint8Array(width * height);
  const half = Math.hypot(width, height) / 2;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const across = x - width / 2;
      const down = y - height / 2;
      const bulge = 1 + (how.lens * (across * across + down * down)) / (half * half);
      const place = mapPoint(back, width / 2 + across * bulge, height / 2 + down * bulge);
      pixels[y * width + x] = shadeOf(canvas, place, how) * lightAt(x / width, y / height, how);
    }
  return { width, height, pixels };
}

const PAPER_WHITE = 0.86;

function shadeOf(canvas: Canvas, place: Point, { table, fold }: Spoiling): number {
  const { x, y, step } = fold ? folded(place, fold) : { x: place.x, y: place.y, step: 1 };
  if (place.x < 0 || place.x > 1 || place.y < 0 || place.y > 1) return table;
  return shadeAt(canvas, x * canvas.width, y * canvas.height) * PAPER_WHITE * step;
}

/** The paper bends towards its fold: what was printed there lies a little off, and one half has another light. */
function folded({ x, y }: Point, { isAcross, at, step, crease, bend }: NonNullable<Spoiling['fold']>) {
  const away = (isAcross ? y : x) - at;
  const moved = bend * Math.exp(-((away / 0.18) ** 2));
  const dark = crease * Math.exp(-((away / 0.0022) ** 2));
  const light = (away > 0 ? 1 - step : 1) * (1 - dark);
  return isAcross ? { x, y: y + moved, step: light } : { x: x + moved, y, step: light };
}

function lightAt(x: number, y: number, { gradient, shadow }: Spoiling): number {
  const even = 1 - gradient * (0.7 * x + 0.3 * y);
  if (!shadow) return even;
  const angle = (shadow.turn * Math.PI) / 180;
  const beyond = (x - 0.5) * Math.cos(angle) + (y - 0.5) * Math.sin(angle) - shadow.at;
  const share = 1 / (1 + Math.exp(-beyond / shadow.soft));
  return even * (1 - share * (1 - shadow.light));
}

function blurred(photo: Gray, radius: number): Gray {
  if (radius < 1) return photo;
  const once = meanAlong(photo, radius, 1);
  return meanAlong(once, radius, photo.width);
}

function meanAlong({ width, height, pixels }: Gray, radius: number, step: number): Gray {
  const mean = new Uint8Array(pixels.length);
  for (let at = 0; at < pixels.length; at += 1) {
    let sum = 0;
    for (let off = -radius; off <= radius; off += 1) sum += pixels[at + off * step] ?? pixels[at] ?? 0;
    mean[at] = sum / (2 * radius + 1);
  }
  return { width, height, pixels: mean };
}
