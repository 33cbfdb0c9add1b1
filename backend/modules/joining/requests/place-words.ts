import type { Context } from '../../../kernel/context';
import { placeNames } from '../../../kernel/places';
import type { JoinRow } from './join-requests';

/** Where each request is aimed at, in words: the entrance with the room as it was typed, or the community. */
export async function placeWords(
  { db }: Pick<Context, 'db'>,
  rows: readonly JoinRow[],
): Promise<{ placeLabel: string; communityName: string }[]> {
  const places = rows.map(({ communityId, entranceId }) => ({
    level: entranceId === null ? ('community' as const) : ('entrance' as const),
    communityId,
    entranceId,
  }));
  const names = await placeNames(db, places);
  return rows.map(({ roomNo }, at) => ({
    placeLabel: [names[at]?.label ?? '', roomNo].filter(Boolean).join(' '),
    communityName: names[at]?.communityName ?? '',
  }));
}
