import { validate } from 'uuid';
import { Refusal } from './refusal';

/** The place to go on from: the sort time and the id of the last row, opaque to the client. */
export interface Cursor {
  at: Date;
  id: string;
}

export const writeCursor = ({ at, id }: Cursor): string =>
  Buffer.from(`${at.toISOString()} ${id}`).toString('base64url');

/** Years of more than four digits, and those before our era, are beyond what the database keeps. */
const isWritten = (time: string): boolean => /^\d{4}-[\d:T.-]+Z$/.test(time);

const wrongCursor = () =>
  new Refusal('INVALID_INPUT', { field: '页码', path: 'cursor', reason: '请从第一页重新打开' });

/** Refuses a cursor that was not made by `writeCursor`. */
export function readCursor(cursor: string | undefined): Cursor | null {
  if (!cursor) return null;
  const [time = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  const at = new Date(time);
  if (Number.isNaN(at.getTime()) || !isWritten(time) || !validate(id)) {
    throw wrongCursor();
  }
  return { at, id };
}

/** Cuts rows that were read one beyond the limit into a page. */
export function pageOf<Row>(rows: Row[], limit: number, cursorOf: (row: Row) => Cursor) {
  const shown = rows.slice(0, limit);
  const last = shown[shown.length - 1];
  return { rows: shown, next: rows.length > limit && last ? writeCursor(cursorOf(last)) : null };
}

/** The place to go on from where rows have no time: how many were shown. */
export const writeOffset = (shown: number): string => Buffer.from(`after ${shown}`).toString('base64url');

/** Cuts rows that were read from an offset on, one beyond the limit, into a page. */
export const pageAt = <Row>(found: readonly Row[], { offset, limit }: { offset: number; limit: number }) => ({
  rows: found.slice(0, limit),
  next: found.length > limit ? writeOffset(offset + limit) : null,
});

/** A page of a list that is made whole each time. */
export function pageOfAll<Row>(
  all: readonly Row[],
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): { rows: Row[]; next: string | null } {
  const offset = readOffset(cursor);
  return pageAt(all.slice(offset, offset + limit + 1), { offset, limit });
}

/** Refuses a cursor that was not made for an offset. */
export function readOffset(cursor: string | undefined): number {
  if (!cursor) return 0;
  const [, shown] = /^after (\d{1,6})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (shown === undefined) throw wrongCursor();
  return Number(shown);
}
