import { plainText } from '@/domain/register/plain-text';
import { readRoomNo } from '@/domain/register/read-room-no';
import { fieldOfHeader } from '@/domain/register/field-of-header';
import type { InList, Line, SkippedLine, TotalLine, WrittenCells } from './line';
import { joinContinued } from './join-continued';
import { kindOfList, layoutOf, type ChosenColumns, type Layout, type ListKind } from './layout';
import { enterSection, readSection, type Section } from './section';
import type { Sheet, SheetRow } from '../../../workbook/sheet';
import { cellReader, type CellReader } from './written-cells';

interface Reading {
  layout: Layout;
  kind: ListKind;
  written: CellReader;
  section: Section;
  block: number;
}

const totalWord = /^.{0,10}?(?:合计|总计|小计|共计|总数|总人数|总户数|累计)(?:$|[:(,\d]|户|人)/;
/** '共664户1712人' alone in a row; beside '第3栋' it is part of the heading. */
const totalAlone = /^(?:共|一共)[0-9]+(?:户|人)/;
const partialWord = /小计|本页/;
const noteWord = /^(?:制表|填表|审核|负责人|经办|登记人|统计|日期|说明|注|备注|单位|以下|联系人|物业|打印)/;
const signature = /盖章|签字|签名|签章|制表|审核/;
const sizeWord = /^(?:共|合|约)?[0-9]+(?:户|人|层)|楼长|负责|单元长|网格/;
const phoneOfHead = /^1[3-9][0-9]{9}$/;
/** '（必填）' under every head, or a row that shows how to fill in. */
const hint = /^\(.*\)$/;
const example = /^(?:例|示例|样例|举例|如)[:：]?(?![0-9]*[栋幢座])/;

const filled = (row: SheetRow): string[] => row.cells.map(plainText).filter((cell) => cell !== '');

/** The head again in the middle, as a printed list has it on every page. */
const isHeader = (row: SheetRow, layout: Layout): boolean => {
  const texts = filled(row);
  const again = row.cells.filter((cell, index) => {
    const field = layout.fields[index];
    return field !== undefined && fieldOfHeader(cell)?.field === field;
  });
  return again.length >= 2 || texts.every((cell) => fieldOfHeader(cell) !== undefined);
};

/** A second list in the same sheet may have its columns in another order. */
function headedBy(row: SheetRow, layout: Layout): Layout {
  const next = layoutOf(row);
  const isOther = next?.fields.some((field, index) => field !== undefined && field !== layout.fields[index]);
  return next && isOther ? next : layout;
}

const saysTotal = (cell: string): boolean =>
  /[计数]/.test(cell) && totalWord.test(plainText(cell).replace(/ /g, ''));

const isTotal = (row: SheetRow, layout: Layout): boolean =>
  row.cells.some((cell, index) => layout.fields[index] !== 'remark' && saysTotal(cell));

/** A heading stands alone, or with words about its size beside it. */
function headingOf(row: SheetRow, written: WrittenCells): Section | undefined {
  const [first = '', ...others] = filled(row);
  const named = others.some((cell) => /楼长|负责|单元长|网格/.test(cell));
  const isAlone = others.every(
    (cell) => cell === first || sizeWord.test(cell) || (named && phoneOfHead.test(cell)),
  );
  return isAlone && readRoomNo(plainText(written.room)) === undefined ? readSection(first) : undefined;
}

/** Words at the foot or between ('制表人：李四'), with nothing in them that a household would have. */
function isNote(row: SheetRow, written: WrittenCells): boolean {
  const [first = '', ...others] = filled(row);
  if (others.length > 0 && [first, ...others].every((cell) => hint.test(cell))) return true;
  if (example.test(first)) return true;
  if (noteWord.test(first) && readRoomNo(plainText(written.room)) === undefined) return true;
  const isPlace = written.building !== '' && /[0-9一二三四五六七八九十]/.test(first) && first.length <= 8;
  const speaks = [written.room, written.address, written.name, written.phones, written.residents].some(
    (cell) => cell !== '',
  );
  return others.length === 0 && (signature.test(first) || (!speaks && !isPlace));
}

const skipped = (list: InList, row: SheetRow, why: SkippedLine['why']): SkippedLine => ({
  kind: 'skipped',
  ...list,
  row: row.row,
  text: filled(row).join(' '),
  why,
});

/** A title over the head ('3号楼住户花名册') speaks for the rows below, if only one building is named. */
function sectionOfTitles(titles: readonly SheetRow[], given: Section): Section {
  const named = titles
    .flatMap((row) => filled(row).map(readSection))
    .filter((one) => one?.buildingNo !== undefined);
  const buildings = new Set(named.map((one) => one?.buildingNo));
  return buildings.size === 1 ? { ...given, ...named[0] } : given;
}

const buildingOfTotal = (text: string): string | undefined => {
  const named = /^(.+?)(?:合计|总计|小计|共计|累计)/.exec(text.replace(/ /g, ''))?.[1] ?? text;
  return /[楼栋幢座#]/.test(named) ? readSection(named)?.buildingNo : undefined;
};

function totalLine(list: InList, row: SheetRow, rest: Pick<TotalLine, 'written' | 'block'>): TotalLine {
  const texts = filled(row);
  const isPartial = texts.some((text) => partialWord.test(text.replace(/ /g, '')));
  const buildingNo = texts.map(buildingOfTotal).find((no) => no !== undefined);
  return { kind: 'total', ...list, row: row.row, texts, isPartial, buildingNo, ...rest };
}

function readLine(list: InList, row: SheetRow, reading: Reading, chosen: ChosenColumns): Line {
  if (isHeader(row, reading.layout)) {
    if (Object.keys(chosen).length === 0) Object.assign(reading, under(headedBy(row, reading.layout)));
    return skipped(list, row, 'header');
  }
  const written = reading.written(row);
  const { section, block, kind: kindOfRows } = reading;
  if (isTotal(row, reading.layout)) return totalLine(list, row, { written, block });
  const heading = headingOf(row, written);
  if (heading) {
    reading.section = enterSection(section, heading);
    reading.block += 1;
    return skipped(list, row, 'section');
  }
  if (totalAlone.test(filled(row)[0] ?? '')) return totalLine(list, row, { written, block });
  if (isNote(row, written)) return skipped(list, row, 'note');
  const isHidden = row.isHidden ?? false;
  return { kind: 'household', ...list, row: row.row, written, section, block, list: kindOfRows, isHidden };
}

const under = (layout: Layout): Pick<Reading, 'layout' | 'kind' | 'written'> => ({
  layout,
  kind: kindOfList(layout),
  written: cellReader(layout),
});

/** Tells of every row of a sheet what it is; a heading speaks for the rows below it until the next. */
export function readLines(
  sheet: Sheet & { listNo: number },
  layout: Layout,
  given: Section,
  chosen: ChosenColumns,
): Line[] {
  const list = { listNo: sheet.listNo, sheet: sheet.name };
  const titles = sheet.rows.filter(({ row }) => row < layout.headerRow);
  const rows = sheet.rows.filter(({ row }) => row > layout.headerRow);
  const reading: Reading = { ...under(layout), section: sectionOfTitles(titles, given), block: 0 };
  return [
    ...titles.map((row) => skipped(list, row, 'title')),
    ...joinContinued(rows.map((row) => readLine(list, row, reading, chosen))),
  ];
}
