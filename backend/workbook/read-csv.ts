import { parse, type Options } from 'csv-parse/sync';
import { shapeOf, type Shape } from './csv-shape';
import { MOST_CELLS, MOST_COLUMNS, MOST_IN_A_RECORD, MOST_ROWS } from './limits';
import { LONE, markLone } from './lone-marks';
import { isBlankRow, type Sheet } from './sheet';
import { fileTexts } from './texts';
import { UnreadableFile } from './unreadable-file';

/** Counts while the text is read, so that a file of nothing but commas is not held whole. */
function counting(): NonNullable<Options['on_record']> {
  let [rows, cells] = [0, 0];
  return (record: string[]) => {
    rows += 1;
    cells += record.length;
    if (rows > MOST_ROWS * 2) throw new UnreadableFile(fileTexts.tooManyRows(MOST_ROWS));
    if (cells > MOST_CELLS || record.length > MOST_COLUMNS) throw new UnreadableFile(fileTexts.tooWide);
    return record;
  };
}

/**
 * A first line as wide as the head: csv-parse makes an error, with a copy of the row, for every row that is not as wide
 * as the first, which under a title is every row.
 */
const parseWith = (text: string, { delimiter, width }: Shape): string[][] =>
  parse(`${delimiter.repeat(width - 1)}\n${text}`, {
    delimiter,
    quote: '"',
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: MOST_IN_A_RECORD,
    on_record: counting(),
  }).slice(1);

function parseRecords(text: string): string[][] {
  const shape = shapeOf(text);
  try {
    return parseWith(markLone(text, shape), shape);
  } catch (cause) {
    throw cause instanceof UnreadableFile ? cause : new UnreadableFile(fileTexts.tooWide, { cause });
  }
}

/** '="0502"' and "'0502" are how table programs keep a text from becoming a number. */
const withoutGuard = (cell: string): string => cell.replace(/^\s*="(.*)"\s*$/, '$1').replace(/^\s*'/, '');

const plain = (cell: string): string => withoutGuard(cell.replaceAll(LONE, '"'));

/** Reads text with commas, tabs or semicolons between, as one sheet; rows are numbered as a table program shows them. */
export function readCsv(text: string): Sheet {
  const records = parseRecords(text.replace(/^sep=.(?:\r\n|\n|\r)/i, ''));
  const rows = records.map((cells, index) => ({ row: index + 1, cells: cells.map(plain) }));
  return { name: '', rows: rows.filter((row) => !isBlankRow(row)) };
}
