import { validate } from 'uuid';
import { Refusal } from './refusal';

/** Where a row stands in a list whose highest rank comes first, and its id among those of one rank. */
export interface RankedCursor {
  rank: number;
  id: string;
}

const write = ({ rank, id }: RankedCursor): string => Buffer.from(`rank ${rank} ${id}`).toString('base64url');

/** Refuses a cursor that was not made by `pageByRank`. */
export function readRanked(cursor: string | undefined): RankedCursor | null {
  if (!cursor) return null;
  const [, rank, id] = /^rank (\d{1,15}) (\S+)$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (rank === undefined || !validate(id))
    throw new Refusal('INVALID_INPUT', { field: '页码', path: 'cursor', reason: '请从第一页重新打开' });
  return { rank: Number(rank), id: id ?? '' };
}

/** Cuts rows that were read one beyond the limit, in the order of rank and id, into a page. */
export function pageByRank<Row>(found: readonly Row[], limit: number, cursorOf: (row: Row) => RankedCursor) {
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, next: found.length > limit && last ? write(cursorOf(last)) : null };
}
