import type { StatementLine } from '@/contract/ledger';
import { beijingParts, formatClock } from '@/domain/beijing-time';
import { causeNames, entryNames, wayNames } from '@/domain/ledger/ledger-words';
import { buildWorkbook, type Column } from '../../../workbook/build-workbook';

const columns = [
  { header: '时间', key: 'at', width: 18 },
  { header: '什么', key: 'what', width: 14 },
  { header: '明细', key: 'items', width: 50 },
  { header: '怎么付的', key: 'way', width: 10 },
  { header: '经手', key: 'side', width: 16 },
  { header: '原因', key: 'reason', width: 30 },
  { header: '增加（元）', key: 'plus', width: 13, kind: 'money' },
  { header: '减少（元）', key: 'minus', width: 13, kind: 'money' },
  { header: '还欠（元）', key: 'balance', width: 13, kind: 'money' },
] as const satisfies readonly Column[];

/** '11月22日 18:05' in a column: no year is far away in a statement of one. */
export function momentText(iso: string): string {
  const { year, month, date } = beijingParts(iso);
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')} ${formatClock(iso)}`;
}

const itemsText = ({ items }: StatementLine): string =>
  items
    .map(({ product, pieces, measure, cause }) =>
      [product, pieces === null ? '' : `${pieces} ${measure}`, causeNames[cause]].filter(Boolean).join(' '),
    )
    .join('；');

const rowOf = (line: StatementLine) => ({
  at: momentText(line.happenedAt),
  what: entryNames[line.kind],
  items: itemsText(line),
  way: line.way && wayNames[line.way],
  side: line.otherSide,
  reason: line.reason,
  plus: line.amountFen > 0 ? line.amountFen / 100 : null,
  minus: line.amountFen < 0 ? -line.amountFen / 100 : null,
  balance: line.balanceFen / 100,
});

/** A statement, oldest line first, as people read accounts on paper. */
export const statementWorkbook = (title: string, lines: readonly StatementLine[]): Promise<Uint8Array> =>
  buildWorkbook([
    {
      name: title.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31),
      columns,
      rows: [...lines].reverse().map(rowOf),
      keepsInSight: 1,
    },
  ]);
