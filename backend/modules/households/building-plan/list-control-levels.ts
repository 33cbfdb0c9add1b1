import type { LevelChange, listControlLevels as procedure } from '@/contract/control';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { pageOf, readCursor } from '../../../kernel/paging';
import * as controlLevels from './control-levels';

/** The history of the levels: what was set, from when on, and by whom. */
export const listControlLevels: Handler<typeof procedure> = async (ctx, { cursor, limit, ...which }) => {
  const { communityId, buildingId } = which;
  const wanted = { communityId, buildingId, after: readCursor(cursor), limit: limit + 1 };
  const rows = await controlLevels.listLatestFirst(ctx.db, wanted);
  const page = pageOf(rows, limit, ({ startsAt, id }) => ({ at: startsAt, id }));
  return { ...page, rows: page.rows.map((row) => toChange(ctx, row)) };
};

const toChange = (
  { secrets }: Context,
  { setBySealed, recalledBySealed, ...row }: controlLevels.LevelRow,
): LevelChange => ({
  ...row,
  startsAt: row.startsAt.toISOString(),
  setAt: row.setAt.toISOString(),
  setByName: secrets.open(setBySealed),
  recalledAt: row.recalledAt?.toISOString() ?? null,
  recalledByName: recalledBySealed && secrets.open(recalledBySealed),
});
