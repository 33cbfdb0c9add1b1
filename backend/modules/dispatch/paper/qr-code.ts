import { errorCorrection } from './error-correction';

// Eight digits always fit the smallest code (version 1, 21 × 21) at the highest correction (H): nothing here depends on
// size, and no package is needed for it. Checked against a reader of others, see the test.
const EDGE = 21;
const CONTENT_BYTES = 9;
const CORRECTION_BYTES = 17;
const MASK = 3;
/** Correction H, mask 3, with their own correction and the standard's mask. */
const FORMAT = 0b001100111010000;

type Grid = (boolean | undefined)[][];

const toBits = (value: number, length: number): string => value.toString(2).padStart(length, '0');

/** Digits in threes (10 bits), the rest shorter; mode and count before, the standard's filling behind. */
function contentBytes(digits: string): number[] {
  const groups = digits.match(/\d{1,3}/g) ?? [];
  const coded = groups.map((group) => toBits(Number(group), group.length * 3 + 1)).join('');
  const bits = `0001${toBits(digits.length, 10)}${coded}0000`;
  const padded = bits.padEnd(Math.ceil(bits.length / 8) * 8, '0');
  const bytes = (padded.match(/\d{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  const filling = Array.from({ length: CONTENT_BYTES - bytes.length }, (_, at) => (at % 2 ? 0x11 : 0xec));
  return [...bytes, ...filling];
}

const set = (grid: Grid, row: number, column: number, isDark: boolean): void => {
  const line = grid[row];
  if (line && column in line) line[column] = isDark;
};

/** The three squares by which a reader finds the code, with the white around them. */
function drawFinders(grid: Grid): void {
  for (const [top, left] of [
    [0, 0],
    [0, EDGE - 7],
    [EDGE - 7, 0],
  ] as const) {
    for (let y = -1; y <= 7; y += 1) {
      for (let x = -1; x <= 7; x += 1) {
        const ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
        set(grid, top + y, left + x, ring !== 2 && ring !== 4);
      }
    }
  }
}

function drawTiming(grid: Grid): void {
  for (let at = 8; at < EDGE - 8; at += 1) {
    set(grid, 6, at, at % 2 === 0);
    set(grid, at, 6, at % 2 === 0);
  }
}

/** Correction and mask, written twice; the one dark square that is always there. */
function drawFormat(grid: Grid): void {
  for (let bit = 0; bit < 15; bit += 1) {
    const isDark = ((FORMAT >> bit) & 1) === 1;
    const along = bit < 6 ? bit : bit < 8 ? bit + 1 : EDGE - 15 + bit;
    set(grid, along, 8, isDark);
    const across = bit < 8 ? EDGE - 1 - bit : bit === 8 ? 7 : 14 - bit;
    set(grid, 8, across, isDark);
  }
  set(grid, EDGE - 8, 8, true);
}

/** Two columns at a time from the right, up and down in turn, past what is drawn already. */
function drawBits(grid: Grid, bits: string): void {
  let next = 0;
  for (let right = EDGE - 1; right > 0; right -= 2) {
    const column = right <= 6 ? right - 1 : right;
    const isUp = ((column + 1) & 2) === 0;
    for (let step = 0; step < EDGE; step += 1) {
      const row = isUp ? EDGE - 1 - step : step;
      for (const x of [column, column - 1]) {
        if (grid[row]?.[x] !== undefined) continue;
        const isMasked = (row + x) % MASK === 0;
        set(grid, row, x, (bits[next] === '1') !== isMasked);
        next += 1;
      }
    }
  }
}

/** The squares of a QR code of at most eight digits, row by row; true is dark. */
export function qrCode(digits: string): boolean[][] {
  const grid: Grid = Array.from({ length: EDGE }, () => Array.from({ length: EDGE }, () => undefined));
  drawFinders(grid);
  drawTiming(grid);
  drawFormat(grid);
  const content = contentBytes(digits);
  const bytes = [...content, ...errorCorrection(content, CORRECTION_BYTES)];
  drawBits(grid, bytes.map((byte) => toBits(byte, 8)).join(''));
  return grid.map((line) => line.map((isDark) => isDark === true));
}
