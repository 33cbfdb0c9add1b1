import type {
  getDueNotices as due,
  getOwnNotice as one,
  listOwnNotices as all,
} from '@/contract/own-notices';
import type { Handler } from '../../../kernel/implement';
import { pageAt, readOffset } from '../../../kernel/paging';
import { Refusal } from '../../../kernel/refusal';
import { listOwn } from './own-notices';

/** More do not stand above the order on a phone's first screen. */
const MOST_ON_TOP = 3;

/** What a household was told, what is due in front. */
export const listOwnNotices: Handler<typeof all> = async (
  ctx,
  { communityId, householdId, cursor, limit },
) => {
  const offset = readOffset(cursor);
  const wanted = { communityId, householdId, which: 'all' as const, offset, limit: limit + 1 };
  const { rows } = await listOwn(ctx, wanted);
  return pageAt(rows, { offset, limit });
};

/** What waits for an answer of the household. */
export const getDueNotices: Handler<typeof due> = async (ctx, { communityId, householdId }) =>
  listOwn(ctx, { communityId, householdId, which: 'due', offset: 0, limit: MOST_ON_TOP });

/** One of them, by whatever way somebody came to it. Refuses NOT_FOUND where the household was not told it. */
export const getOwnNotice: Handler<typeof one> = async (ctx, { communityId, householdId, noticeId }) => {
  const { rows } = await listOwn(ctx, {
    communityId,
    householdId,
    which: { noticeId },
    offset: 0,
    limit: 1,
  });
  if (!rows[0]) throw new Refusal('NOT_FOUND');
  return rows[0];
};
