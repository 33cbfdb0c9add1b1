import { formatClock, beijingParts } from '@/domain/beijing-time';
import { maskName, maskPhone } from '@/domain/mask';
import { careNames, tenureNames } from '@/domain/register/register-words';
import type { Worksheet } from 'exceljs';
import { writeWorkbook } from '../../../workbook/write-workbook';
import type { KnownHousehold } from '../facts/known-households';
import { exportTexts as texts } from '../texts';

/** Who has asked for names and phones in full, when and why. */
interface InFull {
  by: string;
  reason: string;
  at: string;
}

const { columns: heads } = texts;
const columns = [
  { header: heads.building, key: 'building', width: 8 },
  { header: heads.entrance, key: 'entrance', width: 8 },
  { header: heads.floor, key: 'floor', width: 8 },
  { header: heads.room, key: 'room', width: 10 },
  { header: heads.name, key: 'name', width: 14 },
  { header: heads.residents, key: 'residents', width: 10 },
  { header: heads.phones, key: 'phones', width: 28 },
  { header: heads.tenure, key: 'tenure', width: 8 },
  { header: heads.care, key: 'care', width: 24 },
  { header: heads.remark, key: 'remark', width: 30 },
];
const MARK_COLOUR = { argb: 'FFFBE3DF' };

/** A row a household, under the headers that the import knows; in full it bears on every row who asked, when and why. */
export async function registerWorkbook(
  households: readonly KnownHousehold[],
  inFull: InFull | null,
): Promise<Uint8Array> {
  // Large and seldom needed: not before somebody asks for a file.
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  const sheet = workbook.addWorksheet(texts.sheet, { views: [{ state: 'frozen', ySplit: 1, xSplit: 4 }] });
  const mark = inFull && markOf(inFull);
  sheet.columns = mark ? [...columns, { header: heads.mark, key: 'mark', width: 60 }] : columns;
  sheet.getRow(1).font = { bold: true };
  for (const one of households) sheet.addRow({ ...cellsOf(one, inFull !== null), mark });
  if (mark) bearMark(sheet, mark);
  return writeWorkbook(workbook);
}

function markOf({ by, reason, at }: InFull): string {
  const { year, month, date } = beijingParts(at);
  return texts.mark(by, `${year}年${month}月${date}日 ${formatClock(at)}`, reason);
}

function cellsOf(household: KnownHousehold, inFull: boolean) {
  const { householderName: name, phones, careFlags, tenure, remark } = household;
  return {
    building: household.buildingNo,
    entrance: household.entranceNo,
    floor: household.floor,
    room: household.roomNo,
    name: name && (inFull ? name : maskName(name)),
    residents: household.isVacant ? texts.vacant : household.residentCount,
    phones: phones.map((phone) => (inFull ? phone : maskPhone(phone))).join('、'),
    tenure: tenure && tenureNames[tenure],
    care: careFlags.map(({ flag }) => careNames[flag]).join('、'),
    remark: inFull ? remark : null,
  };
}

/** A coloured line on top, and the same on every page that is printed. */
function bearMark(sheet: Worksheet, mark: string): void {
  sheet.spliceRows(1, 0, [mark]);
  sheet.mergeCells(1, 1, 1, columns.length + 1);
  sheet.getRow(1).font = { bold: true, color: { argb: 'FFB3261E' } };
  sheet.getRow(2).font = { bold: true };
  sheet.views = [{ state: 'frozen', ySplit: 2, xSplit: 4 }];
  sheet.headerFooter.oddHeader = `&C${mark.replaceAll('&', '&&')}`;
  sheet.eachRow((row) => {
    row.fill = { type: 'pattern', pattern: 'solid', fgColor: MARK_COLOUR };
  });
}
