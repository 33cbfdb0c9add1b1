import { findDuplicates } from './find-duplicates';
import { findFaults } from './find-faults';
import { findNotes } from './find-notes';
import { sharedPhones } from './shared-phones';
import type { HouseholdLine, Line, SkippedLine, TotalLine, WrittenCells } from './line';
import { readFileLines, type ChosenOfList, type FileLists } from './read-file-lines';
import { readHousehold } from './read-household';
import { groupPeople } from './group-people';
import type {
  HiddenRow,
  RegisterAnalysis,
  RegisterNote,
  RegisterProblem,
  RegisterRow,
} from './register-analysis';
import { settlePlaces } from './settle-places';
import { sumUp } from './sum-up';
import { findWrongTotals } from './typed-totals';

interface Judged {
  rows: RegisterRow[];
  blocks: ReadonlyMap<RegisterRow, number>;
  problems: RegisterProblem[];
  notes: RegisterNote[];
}

const householdLines = (lines: readonly Line[]): HouseholdLine[] =>
  lines.flatMap((line) => (line.kind === 'household' ? [line] : []));
const totalLines = (lines: readonly Line[]): TotalLine[] =>
  lines.flatMap((line) => (line.kind === 'total' ? [line] : []));

/** A total that is right is no problem, but it is no household either. */
const asSkipped = ({ listNo, sheet, row, texts }: TotalLine): SkippedLine => ({
  kind: 'skipped',
  listNo,
  sheet,
  row,
  text: texts.join(' '),
  why: 'total',
});

const skippedLines = (lines: readonly Line[]): SkippedLine[] =>
  lines.flatMap((line) => {
    if (line.kind === 'total') return [asSkipped(line)];
    return line.kind === 'skipped' ? [line] : [];
  });

/** Every row alone first, then with those of its household, then against the others: a row that is held makes no duplicate. */
function judgeRows(lines: readonly HouseholdLine[]): Judged {
  const places = settlePlaces(lines);
  const read = lines.flatMap((line, index) => {
    const place = places[index];
    return place ? [{ line, row: readHousehold(line, place), faults: findFaults(line, place) }] : [];
  });
  const { households, notes } = groupPeople(read);
  const { duplicates, again } = findDuplicates(
    households.filter(({ faults }) => faults.length === 0).map(({ row }) => row),
  );
  const isAgain = new Set(again);
  const judged = households.map(({ row, faults, block }) => ({
    row: faults.length > 0 || isAgain.has(row) ? { ...row, isHeld: true } : row,
    block,
  }));
  return {
    rows: judged.map(({ row }) => row),
    blocks: new Map(judged.map(({ row, block }) => [row, block])),
    problems: [...households.flatMap(({ faults }) => faults), ...duplicates],
    notes,
  };
}

function inFileOrder(problems: readonly RegisterProblem[], sheetOrder: readonly string[]): RegisterProblem[] {
  const at = new Map(sheetOrder.map((sheet, index) => [sheet, index]));
  return [...problems].sort((a, b) => (at.get(a.sheet) ?? 0) - (at.get(b.sheet) ?? 0) || a.row - b.row);
}

const isHiddenRow = (line: Line): line is HouseholdLine => line.kind === 'household' && line.isHidden;

const hiddenRow = ({ listNo, sheet, row, written }: HouseholdLine): HiddenRow => ({
  ...{ listNo, sheet, row },
  place: [written.building, written.entrance, written.room, written.address].filter(Boolean).join(' '),
});

/** What a person has said of one row of an import. */
export interface SaidOfRow {
  /** Cells that are to be read instead of those that are written. */
  cells?: Partial<WrittenCells>;
  isBeside?: boolean;
  isDismissed?: boolean;
}

interface Said {
  chosenOf: ChosenOfList;
  rowOf: (listNo: number, row: number) => SaidOfRow | undefined;
}

type Judgeable = HouseholdLine | TotalLine;
const isJudgeable = (line: Line): line is Judgeable => line.kind !== 'skipped';

const corrected = (line: HouseholdLine, said: SaidOfRow | undefined): HouseholdLine =>
  said ? { ...line, written: { ...line.written, ...said.cells }, isBeside: said.isBeside } : line;

/** Finds the meaning of the rows of a file that was taken apart, with what people have said of them. */
export function analyseLists(file: FileLists, { chosenOf, rowOf }: Said): RegisterAnalysis {
  const { columns, lines: all, notes, sheetOrder } = readFileLines(file, chosenOf);
  const isDismissed = ({ listNo, row }: Line): boolean => rowOf(listNo, row)?.isDismissed ?? false;
  const isOut = (line: Line): boolean => isHiddenRow(line) && !file.takesHidden;
  const lines = all.filter((line) => !isDismissed(line) && !isOut(line));
  const households = householdLines(lines).map((line) => corrected(line, rowOf(line.listNo, line.row)));
  const { rows, blocks, problems, notes: notesOfPeople } = judgeRows(households);
  const wrongTotals = findWrongTotals(totalLines(lines), { rows, blocks, sheetOrder });
  return {
    columns,
    rows,
    problems: inFileOrder([...problems, ...wrongTotals], sheetOrder),
    notes: [...notes, ...notesOfPeople, ...sharedPhones(rows), ...rows.flatMap(findNotes)],
    skipped: skippedLines(lines),
    hidden: all.filter(isHiddenRow).map(hiddenRow),
    dismissed: all.filter(isJudgeable).filter(isDismissed),
    totals: sumUp(rows),
  };
}
