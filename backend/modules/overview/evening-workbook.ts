import type { EveningFigure } from '@/contract/overview';
import { formatMoment } from '@/domain/beijing-time';
import { figureName, measuresOf, ownerNames, topicNames } from '@/domain/evening';
import type { Workbook } from 'exceljs';
import { writeWorkbook } from '../../workbook/write-workbook';
import { texts } from './texts';

const { columns: heads } = texts;

const doneColumns = [
  { header: heads.topic, key: 'topic', width: 16 },
  { header: heads.name, key: 'name', width: 30 },
  { header: heads.count, key: 'count', width: 10 },
  { header: heads.countMeasure, key: 'countMeasure', width: 9 },
  { header: heads.quantity, key: 'quantity', width: 10 },
  { header: heads.quantityMeasure, key: 'quantityMeasure', width: 9 },
  { header: heads.yuan, key: 'yuan', width: 14, style: { numFmt: '#,##0.00' } },
];
const openColumns = [
  ...doneColumns,
  { header: heads.owner, key: 'owner', width: 12 },
  { header: heads.since, key: 'since', width: 18 },
];

/** One sheet of what was done, one of what is open with who has it and since when. */
export async function eveningWorkbook(figures: readonly EveningFigure[], now: Date): Promise<Uint8Array> {
  // Large and seldom needed: not before somebody asks for a file.
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  const isOpen = ({ topic }: EveningFigure) => topic === 'open';
  const done = figures.filter((figure) => !isOpen(figure));
  addSheet(workbook, texts.done, doneColumns, done, now);
  if (figures.some(isOpen)) addSheet(workbook, texts.open, openColumns, figures.filter(isOpen), now);
  return writeWorkbook(workbook);
}

function addSheet(
  workbook: Workbook,
  name: string,
  columns: typeof openColumns,
  figures: readonly EveningFigure[],
  now: Date,
): void {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns;
  sheet.getRow(1).font = { bold: true };
  for (const figure of figures) sheet.addRow(cellsOf(figure, now));
}

function cellsOf(figure: EveningFigure, now: Date): Record<string, string | number | null> {
  const { count, quantity, hasMoney } = measuresOf(figure);
  return {
    topic: topicNames[figure.topic],
    name: figureName(figure),
    count: figure.count,
    countMeasure: count,
    quantity: quantity && figure.quantity,
    quantityMeasure: quantity,
    yuan: hasMoney ? figure.fen / 100 : null,
    owner: figure.owner && ownerNames[figure.owner],
    since: figure.topic === 'open' && figure.at ? formatMoment(figure.at, now.toISOString()) : null,
  };
}
