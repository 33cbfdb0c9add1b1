import type { EveningFigure } from '@/contract/overview';
import { formatMoment } from '@/domain/beijing-time';
import { figureName, measuresOf, ownerNames, topicNames } from '@/domain/evening';
import { buildWorkbook, type Column } from '../../workbook/build-workbook';
import { texts } from './texts';

const { columns: heads } = texts;

const doneColumns = [
  { header: heads.topic, key: 'topic', width: 16 },
  { header: heads.name, key: 'name', width: 30 },
  { header: heads.count, key: 'count', width: 10 },
  { header: heads.countMeasure, key: 'countMeasure', width: 9 },
  { header: heads.quantity, key: 'quantity', width: 10 },
  { header: heads.quantityMeasure, key: 'quantityMeasure', width: 9 },
  { header: heads.yuan, key: 'yuan', width: 14, kind: 'money' },
] as const satisfies readonly Column[];
const openColumns = [
  ...doneColumns,
  { header: heads.owner, key: 'owner', width: 12 },
  { header: heads.since, key: 'since', width: 18 },
] as const satisfies readonly Column[];

/** One sheet of what was done, one of what is open with who has it and since when. */
export function eveningWorkbook(figures: readonly EveningFigure[], now: Date): Promise<Uint8Array> {
  const rowsOf = (isOpen: boolean) =>
    figures.filter(({ topic }) => (topic === 'open') === isOpen).map((figure) => cellsOf(figure, now));
  const open = { name: texts.open, columns: openColumns, rows: rowsOf(true), keepsInSight: 0 };
  return buildWorkbook([
    { name: texts.done, columns: doneColumns, rows: rowsOf(false), keepsInSight: 0 },
    ...(open.rows.length > 0 ? [open] : []),
  ]);
}

function cellsOf(figure: EveningFigure, now: Date) {
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
