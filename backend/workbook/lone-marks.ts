import type { Shape } from './csv-shape';

/** Stands for a quotation mark that is only a letter; nobody types it. */
export const LONE = '\uE000';

/** A cell in marks is not longer; what is searched for its end is not either. */
const MOST_IN_A_CELL = 20_000;

/** A file with more of them is no table; each is searched for, so there is an end to it. */
const MOST_LONE = 1_000;

interface Marks {
  text: string;
  delimiter: string;
  /** How many signs part a whole row. */
  parts: number;
}

const isLineEnd = (letter: string | undefined): boolean => letter === '\n' || letter === '\r';

const beginsCell = ({ text, delimiter }: Marks, at: number): boolean =>
  at === 0 || text[at - 1] === delimiter || isLineEnd(text[at - 1]);

const endsCell = ({ text, delimiter }: Marks, at: number): boolean =>
  at + 1 === text.length || text[at + 1] === delimiter || isLineEnd(text[at + 1]);

/** Where the cell that begins with a mark ends: at the next mark before a sign or a line end; -1 for nowhere. */
function closeOf(marks: Marks, open: number): number {
  const { text } = marks;
  let at = text.indexOf('"', open + 1);
  while (at >= 0 && at - open <= MOST_IN_A_CELL) {
    if (endsCell(marks, at)) return at;
    at = text.indexOf('"', text[at + 1] === '"' ? at + 2 : at + 1);
  }
  return -1;
}

const lineStart = (text: string, at: number): number =>
  Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;

function lineEnd(text: string, at: number): number {
  const ends = [text.indexOf('\n', at), text.indexOf('\r', at)].filter((end) => end >= 0);
  return ends.length === 0 ? text.length : Math.min(...ends);
}

/** Whether the lines that a cell in marks goes over are rows of their own: then its mark was never closed. */
function swallowsRows(marks: Marks, open: number, close: number): boolean {
  const { text, delimiter, parts } = marks;
  const inside = text.slice(open, close);
  if (!/[\r\n]/.test(inside)) return false;
  const [first = [], ...later] = text
    .slice(lineStart(text, open), lineEnd(text, close))
    .split(/\r\n|\n|\r/)
    .map((line) => line.split(delimiter));
  const isRow = (line: readonly string[]): boolean => line.length > parts;
  if (parts > 0 && isRow(first) && later.some(isRow)) return true;
  const opened = inside.slice(inside.search(/[\r\n]/)).indexOf(`${delimiter}"`);
  return opened >= 0 && !inside.slice(inside.search(/[\r\n]/)).startsWith(`${delimiter}""`, opened);
}

/**
 * Marks that begin a cell and are never closed would swallow the rows below them: they are letters. Every other cell in
 * marks stays as it is, with its line breaks and signs.
 */
export function markLone(text: string, { delimiter, width }: Shape): string {
  const marks: Marks = { text, delimiter, parts: width - 1 };
  const kept: string[] = [];
  let done = 0;
  let at = text.indexOf('"');
  while (at >= 0 && kept.length < 2 * MOST_LONE) {
    const close = beginsCell(marks, at) ? closeOf(marks, at) : at;
    const isLone = close < 0 || (close > at && swallowsRows(marks, at, close));
    if (isLone) {
      kept.push(text.slice(done, at), LONE);
      done = at + 1;
    }
    at = text.indexOf('"', (isLone ? at : close) + 1);
  }
  return kept.join('') + text.slice(done);
}
