import { fieldOfHeader } from '@/domain/register/field-of-header';
import { plainText } from '@/domain/register/plain-text';
import { findLayout } from './layout';
import type { Sheet } from '../../../workbook/sheet';

/** Blank outside, so that a column keeps its letter. */
const onlyColumns = ({ name, rows }: Sheet, from: number, to: number): Sheet => ({
  name,
  rows: rows
    .map((row) => ({ ...row, cells: row.cells.map((cell, at) => (at >= from && at < to ? cell : '')) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
});

/**
 * Printed lists stand two or three beside each other on a sheet: '楼号 户号 户名 | 楼号 户号 户名'. Each is read for
 * itself; taking the first of two columns '户号' would lose the other half of the households.
 */
export function splitBeside(sheet: Sheet): Sheet[] {
  const headers = findLayout(sheet.rows, {})?.headers ?? [];
  const first = headers.find((header) => fieldOfHeader(header) !== undefined);
  if (first === undefined) return [sheet];
  const starts = headers.flatMap((header, at) => (plainText(header) === plainText(first) ? [at] : []));
  const parts = starts.map((start, at) =>
    onlyColumns(sheet, at === 0 ? 0 : start, starts[at + 1] ?? Infinity),
  );
  const areLists = parts.length > 1 && parts.every(({ rows }) => findLayout(rows, {}) !== undefined);
  return areLists ? parts : [sheet];
}
