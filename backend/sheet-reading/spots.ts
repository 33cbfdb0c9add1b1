/** Dark pixels that touch: how many, where their middle is, and how they spread around it. */
export interface Spot {
  area: number;
  x: number;
  y: number;
  /** Variances and covariance, in pixels². */
  xx: number;
  yy: number;
  xy: number;
}

/** Sums over the pixels of one spot: count, x, y, x², y², xy. */
const SUMS = 6;

/** Which runs belong together: each points at another of its spot, the first at itself. */
function find(parent: Int32Array, run: number): number {
  let root = run;
  while (parent[root] !== root) root = parent[root] ?? root;
  parent[run] = root;
  return root;
}

interface Runs {
  from: Int32Array;
  to: Int32Array;
  row: Int32Array;
  count: number;
}

/** Each line's dark stretches, line after line. */
function runsOf(dark: Uint8Array, width: number, height: number): Runs {
  const most = Math.ceil(width / 2) * height;
  const runs = { from: new Int32Array(most), to: new Int32Array(most), row: new Int32Array(most), count: 0 };
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (!dark[y * width + x]) continue;
      runs.from[runs.count] = x;
      while (x < width && dark[y * width + x]) x += 1;
      runs.to[runs.count] = x - 1;
      runs.row[runs.count] = y;
      runs.count += 1;
    }
  }
  return runs;
}

/** Joins each run with those of the line above that it touches, also at a corner. */
function joinRuns({ from, to, row, count }: Runs): Int32Array {
  const parent = Int32Array.from({ length: count }, (_, run) => run);
  let above = 0;
  for (let run = 0; run < count; run += 1) {
    const line = (row[run] ?? 0) - 1;
    const left = (from[run] ?? 0) - 1;
    const right = (to[run] ?? 0) + 1;
    while ((row[above] ?? line) < line || (row[above] === line && (to[above] ?? 0) < left)) above += 1;
    for (let other = above; row[other] === line && (from[other] ?? 0) <= right; other += 1)
      parent[find(parent, other)] = find(parent, run);
  }
  return parent;
}

/** Adds a stretch from column `a` to `b` by the sums of a row of numbers, not pixel by pixel. */
function addRun(sums: Float64Array, spot: number, { from, to, row }: Runs, run: number): void {
  const a = from[run] ?? 0;
  const b = to[run] ?? a;
  const y = row[run] ?? 0;
  const count = b - a + 1;
  const x = (count * (a + b)) / 2;
  const xx = upTo(b) - upTo(a - 1);
  [count, x, y * count, xx, y * y * count, x * y].forEach((value, which) => {
    sums[spot * SUMS + which] = (sums[spot * SUMS + which] ?? 0) + value;
  });
}

/** 0² + 1² + … + n². */
const upTo = (n: number): number => (n * (n + 1) * (2 * n + 1)) / 6;

function spotOf(sums: Float64Array, at: number): Spot {
  const [area = 1, x = 0, y = 0, xx = 0, yy = 0, xy = 0] = sums.subarray(at * SUMS, (at + 1) * SUMS);
  const middle = { x: x / area, y: y / area };
  return {
    area,
    ...middle,
    // A pixel is no point: it spreads by a twelfth itself.
    xx: xx / area - middle.x ** 2 + 1 / 12,
    yy: yy / area - middle.y ** 2 + 1 / 12,
    xy: xy / area - middle.x * middle.y,
  };
}

/** The spots of a picture with at least so many pixels. */
export function spotsOf(dark: Uint8Array, width: number, height: number, least: number): Spot[] {
  const runs = runsOf(dark, width, height);
  const parent = joinRuns(runs);
  const sums = new Float64Array(runs.count * SUMS);
  for (let run = 0; run < runs.count; run += 1) addRun(sums, find(parent, run), runs, run);
  const spots: Spot[] = [];
  for (let run = 0; run < runs.count; run += 1)
    if ((sums[run * SUMS] ?? 0) >= least) spots.push(spotOf(sums, run));
  return spots;
}
