import { fieldOfHeader } from '@/domain/register/field-of-header';

const delimiters = [',', '\t', ';', '|', '，'];
const searchedLines = 100;
/** A head has no more names than this; what a line holds beyond is not looked at. */
const searchedCells = 200;

const unquoted = (cell: string): string => cell.replace(/^\s*"(.*)"\s*$/, '$1');

const headersIn = (line: string, delimiter: string): number =>
  new Set(line.split(delimiter, searchedCells).map((cell) => fieldOfHeader(unquoted(cell))?.field)).size;

/** How the lines of a text are parted. */
export interface Shape {
  delimiter: string;
  width: number;
}

/** The sign that parts the line of headers into the most names that we know, and how many cells that line has. */
export function shapeOf(text: string): Shape {
  const lines = text.split(/\r\n|\n|\r/, searchedLines);
  const found = delimiters.flatMap((delimiter) =>
    lines.map((line) => ({
      delimiter,
      known: headersIn(line, delimiter),
      width: line.split(delimiter, searchedCells).length,
    })),
  );
  return found.reduce((best, next) => (next.known > best.known ? next : best));
}
