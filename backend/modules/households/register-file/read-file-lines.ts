import { describeColumns } from './describe-columns';
import { findLayout, type ChosenColumns, type Layout } from './layout';
import type { Line } from './line';
import { readLines } from './lines';
import { fillDown } from './fill-down';
import type { RegisterColumn, RegisterNote } from './register-analysis';
import { sectionOfName, type Section } from './section';
import type { Sheet } from '../../../workbook/sheet';
import { noteTexts } from './texts';

/** A file as rows that each have a meaning. */
export interface FileLines {
  columns: RegisterColumn[];
  lines: Line[];
  notes: RegisterNote[];
  sheetOrder: string[];
}

const withoutEnding = (name: string): string => name.replace(/^.*[\\/]/, '').replace(/\.[A-Za-z]{1,5}$/, '');

/** Only a name with a word for it ('3号楼.csv') tells the building; a bare number may be a day. */
const sectionOfFile = (name: string): Section => {
  const { buildingNo } = /[楼栋幢座]/.test(name) ? sectionOfName(withoutEnding(name)) : {};
  return { buildingNo };
};

/** Blank cells of a column that is written once per building are filled; other lines stay as they are. */
function withFilledCells(lines: readonly Line[]): Line[] {
  const filled = fillDown(lines.flatMap((line) => (line.kind === 'household' ? [line] : [])));
  const byRow = new Map(filled.map((line) => [line.row, line]));
  return lines.map((line) => (line.kind === 'household' ? (byRow.get(line.row) ?? line) : line));
}

/** A file taken apart into its lists, as an import keeps them. */
export interface FileLists {
  fileName: string;
  lists: readonly Sheet[];
  /** Names of sheets that are hidden and not read. */
  hidden: readonly string[];
  /** Whether rows that are hidden in the file are read like others; they are left out where nobody says so. */
  takesHidden?: boolean;
}

/** What a person says the columns of one list are. */
export type ChosenOfList = (listNo: number) => ChosenColumns;

interface LaidOut {
  list: Sheet & { listNo: number };
  layout: Layout | undefined;
  chosen: ChosenColumns;
}

export const isChosen = (chosen: ChosenColumns): boolean => Object.keys(chosen).length > 0;

const namesRooms = ({ layout }: LaidOut): boolean =>
  layout !== undefined && (layout.fields.includes('room') || layout.fields.includes('address'));

/** Beside a list that names rooms, one that does not ('楼号 楼长 电话') is of something else. */
const withoutSideLists = (all: readonly LaidOut[]): readonly LaidOut[] =>
  all.some(namesRooms)
    ? all.map((one) => (namesRooms(one) || isChosen(one.chosen) ? one : { ...one, layout: undefined }))
    : all;

const layOut = (lists: readonly Sheet[], chosenOf: ChosenOfList): readonly LaidOut[] =>
  withoutSideLists(
    lists.map((list, listNo) => {
      const chosen = chosenOf(listNo);
      return { list: { ...list, listNo }, layout: findLayout(list.rows, chosen), chosen };
    }),
  );

function linesOf({ list, layout, chosen }: LaidOut, ofFile: Section): Line[] {
  if (!layout) return [];
  return withFilledCells(readLines(list, layout, { ...ofFile, ...sectionOfName(list.name) }, chosen));
}

/** Reads every list that has a head (or whose columns a person has named); the others are noted, not guessed at. */
export function readFileLines({ fileName, lists, hidden }: FileLists, chosenOf: ChosenOfList): FileLines {
  const laidOut = layOut(lists, chosenOf);
  const withoutHead = laidOut.filter(({ layout }) => layout === undefined).map(({ list }) => list.name);
  return {
    columns: laidOut.flatMap(({ list, layout }) => describeColumns(list, layout)),
    lines: laidOut.flatMap((one) => linesOf(one, sectionOfFile(fileName))),
    notes: [
      ...hidden.map((sheet) => ({ sheet, message: noteTexts.sheetHidden(sheet) })),
      ...withoutHead.map((sheet) => ({ sheet, message: noteTexts.sheetWithoutHeader(sheet) })),
    ],
    sheetOrder: [...new Set(lists.map(({ name }) => name))],
  };
}
