import { ImportField } from '@/contract/register-import-shapes';
import type { HouseholdLine, Line, SkippedLine, WrittenCells } from './line';

const isBlank = (written: WrittenCells): boolean => Object.values(written).every((cell) => cell === '');

/** Cells that are merged over two rows say the same in both; only the number is another. */
function isMerged(above: WrittenCells, below: WrittenCells): boolean {
  if (below.name === '' || below.room + below.address === '' || below.phones === above.phones) return false;
  return ImportField.options.every(
    (field) => field === 'phones' || field === 'remark' || below[field] === above[field],
  );
}

/** A second number in a row of its own, as where the other cells are merged: it belongs to the household above. */
function continued(above: Line | undefined, below: Line): HouseholdLine | undefined {
  if (above?.kind !== 'household' || below.kind !== 'household' || below.row !== lastRowOf(above) + 1) return;
  const { phones, remark } = below.written;
  if (phones === '' || above.isHidden !== below.isHidden) return;
  if (!isBlank({ ...below.written, phones: '', remark: '' }) && !isMerged(above.written, below.written))
    return;
  const join = (one: string, other: string, sign: string) =>
    [...new Set([one, other])].filter(Boolean).join(sign);
  const written = {
    ...above.written,
    phones: join(above.written.phones, phones, '、'),
    remark: join(above.written.remark, remark, '；'),
  };
  return { ...above, written, lastRow: below.row };
}

const lastRowOf = ({ row, lastRow = row }: HouseholdLine): number => lastRow;

/** Puts the rows in which households go on to the household above; they stay as rows that are none. */
export function joinContinued(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  let at = -1;
  for (const line of lines) {
    const whole = continued(joined[at], line);
    if (whole) {
      joined[at] = whole;
      joined.push(asContinued(line));
    } else at = joined.push(line) - 1;
  }
  return joined;
}

const asContinued = ({ listNo, sheet, row, ...line }: Line): SkippedLine => ({
  kind: 'skipped',
  ...{ listNo, sheet, row },
  text: line.kind === 'household' ? line.written.phones : '',
  why: 'continued',
});
