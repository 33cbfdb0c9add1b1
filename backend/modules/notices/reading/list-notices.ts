import type { getNotice as one, listNotices as all, NoticeRow } from '@/contract/notices';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { pageOf, readCursor } from '../../../kernel/paging';
import { Refusal } from '../../../kernel/refusal';
import { countCells } from '../../campaigns/public';
import { forecastWays } from '../writing/forecast-ways';
import { reachOf } from './reach-of';
import * as read from './read-notices';

type Counts = Awaited<ReturnType<typeof countCells>>;

/** The notices of a community, newest first. */
export const listNotices: Handler<typeof all> = async (ctx, { communityId, state, cursor, limit }) => {
  const wanted = { communityId, state: state ?? null, after: readCursor(cursor), limit: limit + 1 };
  const { rows, next } = pageOf(await read.listNewest(ctx.db, wanted), limit, (row) => ({
    at: row.writtenAt,
    id: row.id,
  }));
  const counts = await countCells(
    ctx.db,
    communityId,
    rows.map(({ id }) => id),
    ctx.now,
  );
  return { rows: rows.map((row) => toRow(ctx, row, counts)), next };
};

/** A notice with what it has come to. */
export const getNotice: Handler<typeof one> = async (ctx, { communityId, noticeId }) => {
  const found = await read.find(ctx.db, communityId, noticeId);
  if (!found) throw new Refusal('NOT_FOUND');
  const counts = await countCells(ctx.db, communityId, [noticeId], ctx.now);
  const cells = counts.has(noticeId) ? await read.listHouseholds(ctx.db, communityId, noticeId) : null;
  const { decidedAt, decidedBySealed, remindedAt, ...rest } = found;
  return {
    ...rest,
    ...toRow(ctx, found, counts),
    decidedByName: decidedBySealed && ctx.secrets.open(decidedBySealed),
    decidedAt: decidedAt?.toISOString() ?? null,
    remindedAt: remindedAt?.toISOString() ?? null,
    reach: cells && (await reachOf(ctx, { communityId, noticeId, state: found.state })),
    forecast: cells && (await forecastWays(ctx, communityId, { householdIds: cells, ways: found.ways })),
  };
};

const toRow = (ctx: Context, row: read.ListedNotice, counts: Counts): NoticeRow => ({
  ...{ id: row.id, kind: row.kind, title: row.title, isUrgent: row.isUrgent, isExercise: row.isExercise },
  ...{ state: row.state, counted: row.counted, correctsId: row.correctsId, replacedById: row.replacedById },
  sendAt: row.sendAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  closedAt: row.closedAt?.toISOString() ?? null,
  writtenByName: ctx.secrets.open(row.writtenBySealed),
  isOwn: row.writtenBy === ctx.actor.accountId,
  writtenAt: row.writtenAt.toISOString(),
  counts: counts.get(row.id) ?? null,
});
