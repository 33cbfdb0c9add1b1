import { parse } from 'csv-parse/sync';
import { fieldOfHeader } from '@/domain/register/field-of-header';
import { isBlankRow, type Sheet } from './sheet';

const delimiters = [',', '\t', ';', '|', '，'];
const searchedLines = 100;

const unquoted = (cell: string): string => cell.replace(/^\s*"(.*)"\s*$/, '$1');

const headersIn = (line: string, delimiter: string): number =>
  new Set(line.split(delimiter).map((cell) => fieldOfHeader(unquoted(cell))?.field)).size;

interface Shape {
  delimiter: string;
  width: number;
}

/** The sign that parts the line of headers into the most names that we know, and how many cells that line has. */
function shapeOf(text: string): Shape {
  const lines = text.split(/\r\n|\n|\r/, searchedLines);
  const found = delimiters.flatMap((delimiter) =>
    lines.map((line) => ({
      delimiter,
      known: headersIn(line, delimiter),
      width: line.split(delimiter).length,
    })),
  );
  return found.reduce((best, next) => (next.known > best.known ? next : best));
}

/**
 * A first line as wide as the head: csv-parse makes an error, with a copy of the row, for every row that is not as wide
 * as the first, which under a title is every row.
 */
const parseWith = (text: string, { delimiter, width }: Shape, quote: '"' | null): string[][] =>
  parse(`${delimiter.repeat(width - 1)}\n${text}`, {
    delimiter,
    quote,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
  }).slice(1);

/** A quotation mark that is never closed would swallow the rest of the file: then the marks are only letters. */
function parseRecords(text: string): string[][] {
  const shape = shapeOf(text);
  try {
    return parseWith(text, shape, '"');
  } catch {
    return parseWith(text, shape, null);
  }
}

/** '="0502"' and "'0502" are how table programs keep a text from becoming a number. */
const withoutGuard = (cell: string): string => cell.replace(/^\s*="(.*)"\s*$/, '$1').replace(/^\s*'/, '');

/** Reads text with commas, tabs or semicolons between, as one sheet; rows are numbered as a table program shows them. */
export function readCsv(text: string): Sheet {
  const records = parseRecords(text.replace(/^sep=.(?:\r\n|\n|\r)/i, ''));
  const rows = records.map((cells, index) => ({ row: index + 1, cells: cells.map(withoutGuard) }));
  return { name: '', rows: rows.filter((row) => !isBlankRow(row)) };
}
