import { plainText } from '@/domain/register/plain-text';
import { readWholeNumber } from '@/domain/register/read-whole-number';
import type { TotalLine } from './line';
import type { RegisterProblem, RegisterRow } from './register-analysis';
import { problemTexts as texts } from './texts';

/** What somebody has typed; undefined where they did not. */
interface TypedTotal {
  households: number | undefined;
  residents: number | undefined;
}

const wholeIn = (text: string): number | undefined => readWholeNumber(plainText(text).replace(/[, ]/g, ''));
const beforeWord = (line: TotalLine, word: RegExp): number | undefined =>
  line.texts
    .map((text) => word.exec(text.replace(/[, ]/g, ''))?.[1])
    .flatMap((number) => (number === undefined ? [] : [Number(number)]))[0];

/** '664户' and '1715人' anywhere in the row, or a bare number under the people or the rooms. */
const readTyped = (line: TotalLine): TypedTotal => ({
  households: beforeWord(line, /(\d+)户/) ?? wholeIn(line.written.room) ?? wholeIn(line.written.name),
  residents: beforeWord(line, /(\d+)(?:人|口)/) ?? wholeIn(line.written.residents),
});

const said = ({ households, residents }: TypedTotal): string =>
  [households === undefined ? [] : [`${households} 户`], residents === undefined ? [] : [`${residents} 人`]]
    .flat()
    .join('、');

interface Sums {
  households: number;
  occupied: number;
  residents: number;
}

function sumsOf(rows: readonly RegisterRow[]): Sums {
  const sums = { households: 0, occupied: 0, residents: 0 };
  for (const { isHeld, isVacant, residents } of rows) {
    sums.households += Number(!isHeld);
    sums.occupied += Number(!isHeld && !isVacant);
    sums.residents += isHeld ? 0 : (residents ?? 0);
  }
  return sums;
}

/** Some count vacant homes as households and some do not, and who typed it counted those that are held here: all are right. */
function agrees(typed: TypedTotal, rows: readonly RegisterRow[]): boolean {
  const sums = sumsOf(rows);
  const households = typed.households ?? sums.households;
  return (
    [sums.households, sums.occupied, rows.length].includes(households) &&
    (typed.residents ?? sums.residents) === sums.residents
  );
}

/** The rows of a file, in its order, and under which heading each stands. */
interface RowsOfFile {
  rows: readonly RegisterRow[];
  blocks: ReadonlyMap<RegisterRow, number>;
  sheetOrder: readonly string[];
}

interface Scopes {
  inFile: RegisterRow[];
  /** Of all lists that stand beside each other on the sheet. */
  inSheet: RegisterRow[];
  inList: RegisterRow[];
  sinceLast: RegisterRow[];
  underHeading: RegisterRow[];
}

/** The rows that a total may mean, all above it. */
function scopesOf(line: TotalLine, lastTotal: number, { rows, blocks, sheetOrder }: RowsOfFile): Scopes {
  const at = sheetOrder.indexOf(line.sheet);
  const inSheet = rows.filter(({ sheet, row }) => sheet === line.sheet && row < line.row);
  const inList = inSheet.filter(({ listNo }) => listNo === line.listNo);
  return {
    inFile: [...rows.filter(({ sheet }) => sheetOrder.indexOf(sheet) < at), ...inSheet],
    inSheet,
    inList,
    sinceLast: inList.filter(({ row }) => row > lastTotal),
    underHeading: inList.filter((row) => blocks.get(row) === line.block),
  };
}

function judge(line: TotalLine, typed: TypedTotal, rows: readonly RegisterRow[]): RegisterProblem {
  const sums = sumsOf(rows);
  const computed: TypedTotal = {
    households: typed.households === undefined ? undefined : sums.households,
    residents: typed.residents === undefined ? undefined : sums.residents,
  };
  const held = rows.filter(({ isHeld }) => isHeld).length;
  const message = texts.total(said(typed), said(computed)) + (held > 0 ? texts.heldBeside(held) : '');
  const { listNo, sheet, row } = line;
  return { listNo, sheet, row, kind: 'typed-total-row-to-ignore', message };
}

/** Compares each typed total with the rows it can mean, and names those that fit none. */
export function findWrongTotals(totals: readonly TotalLine[], file: RowsOfFile): RegisterProblem[] {
  return totals.flatMap((line, index) => {
    const typed = readTyped(line);
    if (typed.households === undefined && typed.residents === undefined) return [];
    const last = Math.max(
      0,
      ...totals.slice(0, index).map(({ listNo, row }) => (listNo === line.listNo ? row : 0)),
    );
    const scopes = scopesOf(line, last, file);
    const ofBuilding = file.rows.filter((row) => row.buildingNo === line.buildingNo);
    if (line.buildingNo !== undefined && ofBuilding.length > 0) {
      return agrees(typed, ofBuilding) ? [] : [judge(line, typed, ofBuilding)];
    }
    if (Object.values(scopes).some((rows: RegisterRow[]) => agrees(typed, rows))) return [];
    return [judge(line, typed, line.isPartial ? scopes.sinceLast : scopes.inList)];
  });
}
