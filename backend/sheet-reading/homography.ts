export interface Point {
  x: number;
  y: number;
}

/** How a flat thing seen at a slant maps: (a x + b y + c, d x + e y + f), both divided by (g x + h y + 1). */
export interface Homography {
  a: number;
  b: number;
  c: number;
  d: number;
  e: number;
  f: number;
  g: number;
  h: number;
}

/** Where a point goes. */
export function mapPoint(map: Homography, x: number, y: number): Point {
  const depth = map.g * x + map.h * y + 1;
  return { x: (map.a * x + map.b * y + map.c) / depth, y: (map.d * x + map.e * y + map.f) / depth };
}

/** The map that takes four points to four others; undefined when three of them lie on one line. */
export function homographyOf(from: readonly Point[], to: readonly Point[]): Homography | undefined {
  const rows = from.flatMap((source, at) => {
    const target = to[at] ?? source;
    return [equation(source, target.x, 'x'), equation(source, target.y, 'y')];
  });
  const solved = solve(rows);
  if (!solved) return undefined;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = solved;
  return { a, b, c, d, e, f, g, h };
}

/** One line of the eight equations, its right side last. */
function equation({ x, y }: Point, value: number, axis: 'x' | 'y'): number[] {
  const place = axis === 'x' ? [x, y, 1, 0, 0, 0] : [0, 0, 0, x, y, 1];
  return [...place, -value * x, -value * y, value];
}

const TINY = 1e-9;

/** Gauss and Jordan, the largest first; undefined when there is no one answer. */
function solve(rows: number[][]): number[] | undefined {
  const size = rows.length;
  for (let at = 0; at < size; at += 1) {
    const rest = rows.slice(at);
    const pivot = rest.reduce((best, row) => (Math.abs(row[at] ?? 0) > Math.abs(best[at] ?? 0) ? row : best));
    const head = pivot[at] ?? 0;
    if (!(Math.abs(head) > TINY)) return undefined;
    rows[rows.indexOf(pivot)] = rows[at] ?? pivot;
    rows[at] = pivot.map((value) => value / head);
    rows.forEach((row, other) => {
      if (other !== at) rows[other] = less(row, rows[at] ?? [], row[at] ?? 0);
    });
  }
  return rows.map((row) => row[size] ?? 0);
}

const less = (row: readonly number[], other: readonly number[], times: number): number[] =>
  row.map((value, at) => value - times * (other[at] ?? 0));
