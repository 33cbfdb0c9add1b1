import type { Layout } from './layout';
import type { RegisterColumn } from './register-analysis';
import type { Sheet } from '../../../workbook/sheet';

const shownSamples = 3;
const letters = 26;

/** 0 is A, 26 is AA, as table programs count. */
const letterOf = (index: number): string =>
  (index >= letters ? letterOf(Math.floor(index / letters) - 1) : '') +
  String.fromCharCode('A'.charCodeAt(0) + (index % letters));

function samplesOf({ rows }: Sheet, index: number, headerRow: number): string[] {
  const samples: string[] = [];
  for (const { row, cells } of rows) {
    const cell = row > headerRow ? (cells[index] ?? '').trim() : '';
    if (cell !== '') samples.push(cell);
    if (samples.length === shownSamples) break;
  }
  return samples;
}
/** Says what each column of a sheet was taken for, with its head and the first texts in it; blank ones are left out. */
export function describeColumns(
  sheet: Sheet & { listNo: number },
  layout: Layout | undefined,
): RegisterColumn[] {
  const headerRow = layout?.headerRow ?? 0;
  const width = sheet.rows.reduce(
    (most, { cells }) => Math.max(most, cells.length),
    layout?.fields.length ?? 0,
  );
  const columns = Array.from({ length: width }, (_, index) => ({
    listNo: sheet.listNo,
    sheet: sheet.name,
    index,
    letter: letterOf(index),
    header: (layout?.headers[index] ?? '').trim(),
    takenFor: layout?.fields[index] ?? null,
    samples: samplesOf(sheet, index, headerRow),
  }));
  return columns.filter(
    ({ header, samples, takenFor }) => header + samples.join('') !== '' || takenFor !== null,
  );
}
