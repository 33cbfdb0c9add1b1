import type { listOpenHandCalls as procedure } from '@/contract/hand-calls';
import type { Handler } from '../../../kernel/implement';
import * as handCalls from './hand-calls';

/** What a volunteer can still answer, with the own word; nobody else's name. */
export const listOpenHandCalls: Handler<typeof procedure> = async (ctx, { communityId }) => {
  const whose = { communityId, accountId: ctx.actor.accountId, now: ctx.now };
  const rows = await handCalls.listOpen(ctx.db, whose);
  return { rows: rows.map((row) => ({ ...handCalls.toHandCall(row), own: row.own })) };
};
