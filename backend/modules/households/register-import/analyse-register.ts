import { findDuplicates } from './find-duplicates';
import { findFaults } from './find-faults';
import { findNotes } from './find-notes';
import type { ChosenColumns } from './layout';
import type { HouseholdLine, Line, SkippedLine, TotalLine, WrittenCells } from './line';
import { readFileLines, readFileLists, type ChosenOfList, type FileLists } from './read-file-lines';
import { readHousehold } from './read-household';
import type { RegisterAnalysis, RegisterProblem, RegisterRow } from './register-analysis';
import { settlePlaces } from './settle-places';
import { sumUp } from './sum-up';
import { findWrongTotals } from './typed-totals';

/** A file as it was handed over; the name is only asked for a building ('3号楼.csv'), never for the kind of file. */
export interface RegisterFile {
  name: string;
  bytes: Uint8Array;
}

interface Options {
  /** What a person says the columns are, counted from 0; goes before what the headers say, on every sheet. */
  columns?: ChosenColumns;
}

interface Judged {
  rows: RegisterRow[];
  problems: RegisterProblem[];
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

const hold = (rows: readonly RegisterRow[], held: ReadonlySet<RegisterRow>): RegisterRow[] =>
  rows.map((row) => (held.has(row) ? { ...row, isHeld: true } : row));

/** Every row alone first, then against the others: a row that is held cannot make another a duplicate. */
function judgeRows(lines: readonly HouseholdLine[]): Judged {
  const places = settlePlaces(lines);
  const read = lines.flatMap((line, index) => {
    const place = places[index];
    return place ? [{ row: readHousehold(line, place), faults: findFaults(line, place) }] : [];
  });
  const sound = read.filter(({ faults }) => faults.length === 0).map(({ row }) => row);
  const { duplicates, again } = findDuplicates(sound);
  const held = new Set([...read.filter(({ faults }) => faults.length > 0).map(({ row }) => row), ...again]);
  const rows = hold(
    read.map(({ row }) => row),
    held,
  );
  return { rows, problems: [...read.flatMap(({ faults }) => faults), ...duplicates] };
}

function inFileOrder(problems: readonly RegisterProblem[], sheetOrder: readonly string[]): RegisterProblem[] {
  const at = new Map(sheetOrder.map((sheet, index) => [sheet, index]));
  return [...problems].sort((a, b) => (at.get(a.sheet) ?? 0) - (at.get(b.sheet) ?? 0) || a.row - b.row);
}

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

/** The same for a file that was read before: only the meaning of its rows is found, with what people have said of them. */
export function analyseLists(file: FileLists, { chosenOf, rowOf }: Said): RegisterAnalysis {
  const { columns, lines: all, notes, sheetOrder } = readFileLines(file, chosenOf);
  const isDismissed = ({ listNo, row }: Line): boolean => rowOf(listNo, row)?.isDismissed ?? false;
  const lines = all.filter((line) => !isDismissed(line));
  const households = householdLines(lines).map((line) => corrected(line, rowOf(line.listNo, line.row)));
  const { rows, problems } = judgeRows(households);
  const blocks = new Map(rows.map((row, index) => [row, households[index]?.block ?? 0]));
  const wrongTotals = findWrongTotals(totalLines(lines), { rows, blocks, sheetOrder });
  return {
    columns,
    rows,
    problems: inFileOrder([...problems, ...wrongTotals], sheetOrder),
    notes: [...notes, ...rows.flatMap(findNotes)],
    skipped: skippedLines(lines),
    dismissed: all.filter(isJudgeable).filter(isDismissed),
    totals: sumUp(rows),
  };
}

/**
 * Reads a register from Excel or CSV and says what is in it: what each column was taken for, every household, every
 * problem by its row. Stores nothing and asks no database. Refuses with UnreadableFile what is no table; a table
 * without a row of headers gives columns without a meaning and no rows.
 */
export async function analyseRegister(
  file: RegisterFile,
  { columns = {} }: Options = {},
): Promise<RegisterAnalysis> {
  return analyseLists(await readFileLists(file, columns), {
    chosenOf: () => columns,
    rowOf: () => undefined,
  });
}
