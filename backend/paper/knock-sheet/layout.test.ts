import { expect, it } from 'vitest';
import { knockMarks, KNOCK_PAPER, knockSheetLayout, type Rect } from './layout';

const layout = knockSheetLayout(20);

const isInside = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

const overlap = (one: Rect, other: Rect): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

/** What every printer prints of A4. */
const printed: Rect = { x: 5, y: 5, width: KNOCK_PAPER.width - 10, height: KNOCK_PAPER.height - 10 };

it('gives each box a cell of its own, in its row', () => {
  for (const { row, people, boxes, cells } of layout.rows) {
    const ofRow = [people, ...knockMarks.map((mark) => cells[mark])];
    for (const mark of knockMarks) expect(isInside(boxes[mark], cells[mark])).toBe(true);
    for (const one of ofRow) {
      expect(isInside(one, { ...row, height: row.height + 1e-9 })).toBe(true);
      expect(ofRow.filter((other) => overlap(one, other))).toEqual([one]);
    }
  }
});

it('keeps corner marks, code and rows apart, where every printer prints', () => {
  const things = [...layout.corners, layout.code, ...layout.rows.map(({ row }) => row)];
  for (const [at, thing] of things.entries()) {
    expect(isInside(thing, printed)).toBe(true);
    const near = { x: thing.x - 1, y: thing.y - 1, width: thing.width + 2, height: thing.height + 2 };
    if (at < 5) expect(things.filter((other) => overlap(near, other))).toEqual([thing]);
  }
});

it('has a line between two rows where the page is folded', () => {
  const middle = layout.rows.filter(({ row }) => Math.abs(row.y - KNOCK_PAPER.height / 2) < 1e-9);
  expect(middle).toHaveLength(1);
});

it('has a row in the same place whatever comes after it', () => {
  expect(knockSheetLayout(3).rows).toEqual(layout.rows.slice(0, 3));
  expect(knockSheetLayout(99).rows).toHaveLength(20);
});
