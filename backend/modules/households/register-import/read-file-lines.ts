import { describeColumns } from './describe-columns';
import { findLayout, type ChosenColumns, type Layout } from './layout';
import { readLines, type Line } from './lines';
import { fillDown } from './fill-down';
import type { RegisterColumn, RegisterNote } from './register-analysis';
import { readSheets } from './read-sheets';
import { sectionOfName, type Section } from './section';
import type { Sheet } from './sheet';
import { splitBeside } from './split-beside';
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

function linesOf(sheet: Sheet, layout: Layout, chosen: ChosenColumns, ofFile: Section): Line[] {
  return withFilledCells(readLines(sheet, layout, { ...ofFile, ...sectionOfName(sheet.name) }, chosen));
}

/** A person who names columns speaks of one list. */
const splitUnless =
  (chosen: ChosenColumns) =>
  (sheet: Sheet): Sheet[] =>
    Object.keys(chosen).length > 0 ? [sheet] : splitBeside(sheet);

interface LaidOut {
  sheet: Sheet;
  layout: Layout | undefined;
}

const namesRooms = ({ layout }: LaidOut): boolean =>
  layout !== undefined && (layout.fields.includes('room') || layout.fields.includes('address'));

/** Beside a sheet that names rooms, one that does not ('楼号 楼长 电话') is a list of something else. */
const withoutSideLists = (all: readonly LaidOut[]): readonly LaidOut[] =>
  all.some(namesRooms)
    ? all.map((one) => (namesRooms(one) ? one : { sheet: one.sheet, layout: undefined }))
    : all;

/** Reads every sheet that has a head (or whose columns a person has named); the others are noted, not guessed at. */
export async function readFileLines(
  file: { name: string; bytes: Uint8Array },
  chosen: ChosenColumns,
): Promise<FileLines> {
  const { sheets, hidden } = await readSheets(file.bytes);
  const shown = sheets.filter(({ rows }) => rows.length > 0).flatMap(splitUnless(chosen));
  const laidOut = withoutSideLists(shown.map((sheet) => ({ sheet, layout: findLayout(sheet.rows, chosen) })));
  const withoutHead = laidOut.filter(({ layout }) => layout === undefined).map(({ sheet }) => sheet.name);
  return {
    columns: laidOut.flatMap(({ sheet, layout }) => describeColumns(sheet, layout)),
    lines: laidOut.flatMap(({ sheet, layout }) =>
      layout ? linesOf(sheet, layout, chosen, sectionOfFile(file.name)) : [],
    ),
    notes: [
      ...hidden.map((sheet) => ({ sheet, message: noteTexts.sheetHidden(sheet) })),
      ...withoutHead.map((sheet) => ({ sheet, message: noteTexts.sheetWithoutHeader(sheet) })),
    ],
    sheetOrder: [...new Set(shown.map(({ name }) => name))],
  };
}
