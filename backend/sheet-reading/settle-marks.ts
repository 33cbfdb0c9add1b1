import { forEachMark, knockMarks, knockOutcomeMarks, type KnockMark } from '../paper/knock-sheet/layout';
import type { JudgedBox, Verdict } from './judge-box';

/** The boxes of one row; of those without, the line around them has not been found. */
export type JudgedRow = Partial<Record<KnockMark, JudgedBox>>;
export type Marks = Record<KnockMark, Verdict>;

/** Most boxes of a sheet are empty, and as dark as each other: one that is darker by so much has something in it. */
const FAINT = 0.014;

/** What the boxes of a page say beside each other: a pen that hardly writes, and rows that say two things, are asked. */
export function settleMarks(rows: readonly JudgedRow[]): Marks[] {
  const usual = usualDarkness(rows);
  return rows.map((row) => withoutContradiction(forEachMark((mark) => verdictOf(row[mark], usual))));
}

function verdictOf(box: JudgedBox | undefined, usual: number): Verdict {
  if (!box) return 'doubtful';
  return box.verdict === 'empty' && box.darker > usual + FAINT ? 'doubtful' : box.verdict;
}

/** The one in the middle of all boxes. */
function usualDarkness(rows: readonly JudgedRow[]): number {
  const all = rows.flatMap((row) => knockMarks.flatMap((mark) => row[mark]?.darker ?? []));
  all.sort((one, other) => one - other);
  return all[Math.floor(all.length / 2)] ?? 0;
}

/** A door has one outcome: where two are ticked, or one and another perhaps, all ticks of the row are asked. */
function withoutContradiction(marks: Marks): Marks {
  const outcomes = knockOutcomeMarks.filter((mark) => marks[mark] !== 'empty');
  const isContradicted = outcomes.length > 1;
  return forEachMark((mark) => (isContradicted && marks[mark] === 'ticked' ? 'doubtful' : marks[mark]));
}
