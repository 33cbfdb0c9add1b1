import type { listRuns as procedure } from '@/contract/dispatch';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { pageOf, readCursor } from '../../../kernel/paging';
import { findPath } from '../../../kernel/places';
import { covers } from '../../../kernel/scope';
import * as runs from './runs';

/** Runs, newest first; a volunteer sees open ones and the own. */
export const listRuns: Handler<typeof procedure> = async (ctx, { communityId, cursor, limit }) => {
  const onlyFor = (await isStaff(ctx, communityId)) ? null : ctx.actor.accountId;
  const rows = await runs.listNewestFirst(ctx.db, communityId, onlyFor, readCursor(cursor), limit + 1);
  const page = pageOf(rows, limit, ({ createdAt, id }) => ({ at: createdAt, id }));
  return { ...page, rows: page.rows.map((run) => runs.toSummary(ctx, run)) };
};

/** Whether the actor is staff of the whole community, who see every run; staff of one entrance do not. */
export async function isStaff(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  communityId: string,
): Promise<boolean> {
  const asStaff = actor.roles.filter((held) => held.role === 'staff');
  const path = asStaff.length > 0 ? await findPath(db, { communityId }) : undefined;
  return path !== undefined && asStaff.some((held) => covers(held, path));
}
