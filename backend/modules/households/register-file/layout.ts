import { fieldOfHeader, isPersonalHeader, type HeaderMeaning } from '@/domain/register/field-of-header';
import { ImportField } from '@/contract/register-import-shapes';
import { plainText } from '@/domain/register/plain-text';
import type { RegisterField } from '@/domain/register/register-field';
import type { SheetRow } from '../../../workbook/sheet';

/** What a person says a column is; a field may stand in several columns, or in none (an empty list). */
export type ChosenColumns = Partial<Record<RegisterField, number | readonly number[]>>;

/** Where each field stands; a list, because phones and remarks may fill several columns. */
export interface Layout {
  /** 0 when there is no row of headers and a person named the columns. */
  headerRow: number;
  headers: readonly string[];
  fields: readonly (RegisterField | undefined)[];
}

const searchedRows = 100;
const several: readonly RegisterField[] = ['phones', 'remark', 'status'];

const meaningsIn = (row: SheetRow): (HeaderMeaning | undefined)[] =>
  Array.from(row.cells, (cell) => (cell.trim() === '' ? undefined : fieldOfHeader(cell)));

/** Of two columns for one field the more telling name is taken; the other stays without a meaning. */
function withoutRivals(meanings: readonly (HeaderMeaning | undefined)[]): (RegisterField | undefined)[] {
  const isBeaten = (mine: HeaderMeaning, at: number): boolean =>
    meanings.some(
      (other, index) =>
        other?.field === mine.field && (other.rank < mine.rank || (other.rank === mine.rank && index < at)),
    );
  return meanings.map((mine, index) =>
    mine && !several.includes(mine.field) && isBeaten(mine, index) ? undefined : mine?.field,
  );
}

const has = (fields: readonly (RegisterField | undefined)[], ...wanted: RegisterField[]): boolean =>
  wanted.some((field) => fields.includes(field));

/** A sum per building has headers too; a register names rooms, or at least people beside a place. */
const isRegister = (fields: readonly (RegisterField | undefined)[]): boolean =>
  new Set(fields.filter((field) => field !== undefined)).size >= 2 &&
  (has(fields, 'room', 'address') || (has(fields, 'building') && has(fields, 'name', 'phones')));

const knownIn = (row: SheetRow): number => {
  const fields = withoutRivals(meaningsIn(row));
  return isRegister(fields) ? new Set(fields.filter((field) => field !== undefined)).size : 0;
};

const namesIn = (row: SheetRow): number => meaningsIn(row).filter((meaning) => meaning !== undefined).length;

/** Only a line of several names speaks for '住户情况' over '户名 | 人数'; one word may stand in any row. */
const speaks = (row: SheetRow): boolean => namesIn(row) >= 2;

/** A head of two lines: what the main line leaves open is taken from the line beside it. */
function joinHeads(main: SheetRow, beside: readonly SheetRow[]): SheetRow {
  const width = Math.max(main.cells.length, ...beside.map((row) => row.cells.length));
  const cells = Array.from({ length: width }, (_, index) => {
    const own = main.cells[index] ?? '';
    const isOpen = (row: SheetRow): boolean => own.trim() === '' || speaks(row);
    const other = beside
      .filter(isOpen)
      .map((row) => row.cells[index] ?? '')
      .find((cell) => fieldOfHeader(cell) !== undefined);
    return fieldOfHeader(own) === undefined ? (other ?? own) : own;
  });
  return { row: main.row, cells };
}

/** '楼' over '号': a head whose words themselves were broken into two lines. */
function brokenHead(rows: readonly SheetRow[]): Layout | undefined {
  const pairs = rows.slice(0, searchedRows).flatMap((upper, at) => {
    const lower = rows[at + 1];
    return lower?.row === upper.row + 1 ? [{ upper, lower }] : [];
  });
  for (const { upper, lower } of pairs) {
    const cells = Array.from(
      lower.cells,
      (cell, index) => `${(upper.cells[index] ?? '').trim()}${cell.trim()}`,
    );
    const layout = layoutOf({ row: lower.row, cells });
    if (layout) return layout;
  }
  return undefined;
}

const isAnybody = (header: string): boolean =>
  /^(?:人员|成员|居民)?姓名$/.test(plainText(header).replace(/[ *]/g, ''));

/** '户主姓名' beside '姓名': the row is of a person, and the householder says to whose household they belong. */
function withMembers(
  fields: readonly (RegisterField | undefined)[],
  headers: readonly string[],
): (RegisterField | undefined)[] {
  const name = headers[fields.indexOf('name')] ?? '';
  const isOfOthers = name.includes('户主') || (/业主|房主|产权人/.test(name) && fields.includes('relation'));
  if (!isOfOthers || fields.includes('member')) return [...fields];
  const at = headers.findIndex((header, index) => fields[index] === undefined && isAnybody(header));
  return fields.map((field, index) => (index === at ? 'member' : field));
}

/** Reads one row as the row of headers; undefined when it names no register. */
export function layoutOf(row: SheetRow): Layout | undefined {
  if (knownIn(row) === 0) return undefined;
  const headers = Array.from(row.cells, (cell) => cell ?? '');
  return { headerRow: row.row, headers, fields: withMembers(withoutRivals(meaningsIn(row)), headers) };
}

/** What kind of list the columns make: whether rows can be persons, and whether people are counted. */
export interface ListKind {
  /** It says how people are related, or names both the householder and the person. */
  isRelated: boolean;
  /** It gives what only a person has: 身份证号, 性别. */
  isPersonal: boolean;
  hasCount: boolean;
}

export const kindOfList = ({ fields, headers }: Layout): ListKind => ({
  isRelated: fields.includes('relation') || fields.includes('member'),
  isPersonal: headers.some(isPersonalHeader),
  hasCount: fields.includes('residents'),
});

function findHeader(rows: readonly SheetRow[]): Layout | undefined {
  const known = rows.slice(0, searchedRows).map(knownIn);
  const at = known.indexOf(Math.max(...known, 1));
  const main = rows[at];
  if (!main) return brokenHead(rows);
  const beside = [rows[at - 1], rows[at + 1]].filter(
    (row) => row !== undefined && Math.abs(row.row - main.row) === 1,
  );
  return layoutOf(
    joinHeads(
      main,
      beside.filter((row) => row !== undefined),
    ),
  );
}

const columnsOf = (chosen: number | readonly number[] | undefined): readonly number[] =>
  typeof chosen === 'number' ? [chosen] : (chosen ?? []);

/** A person's word goes before the headers'. */
function withChosen(layout: Layout, chosen: ChosenColumns): Layout {
  const named = ImportField.options.filter((field) => chosen[field] !== undefined);
  const fields = layout.fields.map((field) =>
    field !== undefined && named.includes(field) ? undefined : field,
  );
  named.forEach((field) => columnsOf(chosen[field]).forEach((column) => (fields[column] = field)));
  return { ...layout, fields: Array.from(fields) };
}

/** Finds the row of headers of a sheet, or takes the columns that a person named; undefined when there is neither. */
export function findLayout(rows: readonly SheetRow[], chosen: ChosenColumns): Layout | undefined {
  const found = findHeader(rows);
  if (found) return withChosen(found, chosen);
  const isChosen = ImportField.options.some((field) => columnsOf(chosen[field]).length > 0);
  return isChosen ? withChosen({ headerRow: 0, headers: [], fields: [] }, chosen) : undefined;
}
