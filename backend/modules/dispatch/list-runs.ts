import type { listRuns as procedure } from '@/contract/dispatch';
import type { Actor } from '../../kernel/actor';
import type { Handler } from '../../kernel/implement';
import { pageOf, readCursor } from '../../kernel/paging';
import * as runs from './runs';

/** Runs, newest first; a volunteer sees open ones and the own. */
export const listRuns: Handler<typeof procedure> = async (ctx, { communityId, cursor, limit }) => {
  const onlyFor = isStaff(ctx.actor, communityId) ? null : ctx.actor.accountId;
  const rows = await runs.listNewestFirst(ctx.db, communityId, onlyFor, readCursor(cursor), limit + 1);
  const page = pageOf(rows, limit, ({ createdAt, id }) => ({ at: createdAt, id }));
  return { ...page, rows: page.rows.map((run) => runs.toSummary(ctx, run)) };
};

/** Whether the actor is staff of the community, who see every run. */
export const isStaff = (actor: Actor, communityId: string): boolean =>
  actor.roles.some((held) => held.role === 'staff' && held.communityId === communityId);
