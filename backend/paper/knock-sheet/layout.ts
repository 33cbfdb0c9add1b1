import { KNOCK_ROWS_PER_PAGE } from '@/domain/knock-page-code';

/** Millimetres from the upper left corner of an A4 page. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What can be ticked at a door: one outcome of the knock, then what else was noticed. */
export const knockOutcomeMarks = ['met', 'phoned', 'noAnswer', 'refused', 'vacant'] as const;
export const knockNeedMarks = ['needsHomeService', 'cannotCook'] as const;
export const knockMarks = [...knockOutcomeMarks, ...knockNeedMarks] as const;
export type KnockMark = (typeof knockMarks)[number];

/** One row: where its boxes are, and the cell around each box in which nothing else is printed. */
export interface KnockRowLayout {
  row: Rect;
  /** The count of people is written by hand in it. */
  people: Rect;
  boxes: Record<KnockMark, Rect>;
  cells: Record<KnockMark, Rect>;
}

/** Where everything is that a reader looks for. */
export interface KnockSheetLayout {
  paper: { width: number; height: number };
  /** Solid squares: upper left, upper right, lower right, lower left. */
  corners: readonly [Rect, Rect, Rect, Rect];
  /** The QR code with the white that it brings along. */
  code: Rect;
  rows: readonly KnockRowLayout[];
}

export const KNOCK_PAPER = { width: 210, height: 297 } as const;
/** How thick the line around a box is drawn, inside its edge. */
export const BOX_LINE = 0.4;

/** Printers leave some 5 mm of an edge white; the mark stands clear of that, with white all around it. */
const CORNER = { size: 7, edge: 8.5 };
const CODE: Rect = { x: 158, y: 9, width: 30, height: 30 };
const ROW_HEIGHT = 10.8;
/** A sheet is folded in its middle: there is a line between two rows, and between people and outcomes a gap. */
const ROWS = { left: 10, right: 200, top: KNOCK_PAPER.height / 2 - 8 * ROW_HEIGHT, height: ROW_HEIGHT };
const PEOPLE = { left: 89, width: 14, height: 7.2 };
const BOX = 6;
/** Left edge of the first cell of outcomes and of needs, and how wide one is. */
const OUTCOMES = { left: 106, width: 12 };
const NEEDS = { left: 169, width: 13 };

const corner = (x: number, y: number): Rect => ({ x, y, width: CORNER.size, height: CORNER.size });

function cornersOf(): KnockSheetLayout['corners'] {
  const { size, edge } = CORNER;
  const right = KNOCK_PAPER.width - edge - size;
  const bottom = KNOCK_PAPER.height - edge - size;
  return [corner(edge, edge), corner(right, edge), corner(right, bottom), corner(edge, bottom)];
}

/** The columns of boxes, from the left: where the cell of each mark begins and how wide it is. */
export const knockColumns: Record<KnockMark, { left: number; width: number }> = {
  met: columnOf(OUTCOMES, 0),
  phoned: columnOf(OUTCOMES, 1),
  noAnswer: columnOf(OUTCOMES, 2),
  refused: columnOf(OUTCOMES, 3),
  vacant: columnOf(OUTCOMES, 4),
  needsHomeService: columnOf(NEEDS, 0),
  cannotCook: columnOf(NEEDS, 1),
};

function columnOf({ left, width }: { left: number; width: number }, at: number) {
  return { left: left + at * width, width };
}

/** One value for each mark. */
export const forEachMark = <T>(make: (mark: KnockMark) => T): Record<KnockMark, T> => ({
  met: make('met'),
  phoned: make('phoned'),
  noAnswer: make('noAnswer'),
  refused: make('refused'),
  vacant: make('vacant'),
  needsHomeService: make('needsHomeService'),
  cannotCook: make('cannotCook'),
});

function rowLayout(at: number): KnockRowLayout {
  const y = ROWS.top + at * ROWS.height;
  const row = { x: ROWS.left, y, width: ROWS.right - ROWS.left, height: ROWS.height };
  const cells = forEachMark((mark) => {
    const { left, width } = knockColumns[mark];
    return { x: left, y, width, height: ROWS.height };
  });
  const boxes = forEachMark((mark) => centred(cells[mark], { width: BOX, height: BOX }));
  const people = centred({ ...row, x: PEOPLE.left, width: PEOPLE.width }, PEOPLE);
  return { row, people, boxes, cells };
}

function centred(cell: Rect, { width, height }: { width: number; height: number }): Rect {
  return { x: cell.x + (cell.width - width) / 2, y: cell.y + (cell.height - height) / 2, width, height };
}

/**
 * Where things are on a page with so many rows (at most KNOCK_ROWS_PER_PAGE), in millimetres. The page, the tests and the
 * reader all ask here, so that they cannot disagree. A change moves boxes on sheets that are out already: it needs a new
 * letter in `knockPageCode`, and the old layout beside the new.
 */
export function knockSheetLayout(rowsOnPage: number): KnockSheetLayout {
  const length = Math.min(rowsOnPage, KNOCK_ROWS_PER_PAGE);
  return {
    paper: KNOCK_PAPER,
    corners: cornersOf(),
    code: CODE,
    rows: Array.from({ length }, (_, at) => rowLayout(at)),
  };
}
