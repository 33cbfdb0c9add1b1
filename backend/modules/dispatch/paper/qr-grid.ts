/** The squares of a code while it is drawn; undefined is free. */
export type Grid = (boolean | undefined)[][];

export const emptyGrid = (edge: number): Grid =>
  Array.from({ length: edge }, () => Array.from({ length: edge }, () => undefined));

const set = (grid: Grid, row: number, column: number, isDark: boolean): void => {
  const line = grid[row];
  if (line && column in line) line[column] = isDark;
};

/** A square of rings around its middle; `light` names the rings that stay white. */
function drawRings(
  grid: Grid,
  [row, column]: readonly [number, number],
  reach: number,
  light: readonly number[],
): void {
  for (let y = -reach; y <= reach; y += 1) {
    for (let x = -reach; x <= reach; x += 1) {
      const ring = Math.max(Math.abs(x), Math.abs(y));
      set(grid, row + y, column + x, !light.includes(ring));
    }
  }
}

/** The three squares by which a reader finds the code, with the white around them. */
function drawFinders(grid: Grid): void {
  const far = grid.length - 4;
  for (const middle of [
    [3, 3],
    [3, far],
    [far, 3],
  ] as const)
    drawRings(grid, middle, 4, [2, 4]);
}

/** From version 2 to 6 there is one small square more, by which a reader sees how the paper bends. */
function drawAlignment(grid: Grid): void {
  const middle = grid.length - 7;
  if (grid.length > 21) drawRings(grid, [middle, middle], 2, [1]);
}

function drawTiming(grid: Grid): void {
  for (let at = 8; at < grid.length - 8; at += 1) {
    set(grid, 6, at, at % 2 === 0);
    set(grid, at, 6, at % 2 === 0);
  }
}

/** Correction and mask, written twice; the one dark square that is always there. */
function drawFormat(grid: Grid, format: number): void {
  const edge = grid.length;
  for (let bit = 0; bit < 15; bit += 1) {
    const isDark = ((format >> bit) & 1) === 1;
    const along = bit < 6 ? bit : bit < 8 ? bit + 1 : edge - 15 + bit;
    set(grid, along, 8, isDark);
    const across = bit < 8 ? edge - 1 - bit : bit === 8 ? 7 : 14 - bit;
    set(grid, 8, across, isDark);
  }
  set(grid, edge - 8, 8, true);
}

const MASK = 3;

/** Two columns at a time from the right, up and down in turn, past what is drawn already; masked by every third. */
function drawBits(grid: Grid, bits: string): void {
  const edge = grid.length;
  let next = 0;
  for (let right = edge - 1; right > 0; right -= 2) {
    const column = right <= 6 ? right - 1 : right;
    const isUp = ((column + 1) & 2) === 0;
    for (let step = 0; step < edge; step += 1) {
      const row = isUp ? edge - 1 - step : step;
      for (const x of [column, column - 1]) {
        if (grid[row]?.[x] !== undefined) continue;
        const isMasked = (row + x) % MASK === 0;
        set(grid, row, x, (bits[next] === '1') !== isMasked);
        next += 1;
      }
    }
  }
}

/** The squares of a code of `edge` × `edge` (up to version 6, mask 3), row by row; true is dark. */
export function drawGrid(edge: number, format: number, bytes: readonly number[]): boolean[][] {
  const grid = emptyGrid(edge);
  drawFinders(grid);
  drawAlignment(grid);
  drawTiming(grid);
  drawFormat(grid, format);
  drawBits(grid, bytes.map((byte) => byte.toString(2).padStart(8, '0')).join(''));
  return grid.map((line) => line.map((isDark) => isDark === true));
}
