import type { listMyGrants as procedure } from '@/contract/roles';
import type { Handler } from '../../../kernel/implement';
import { describeGiven } from './describe-given';
import * as givenRoles from './given-roles';

const ENDED_SHOWN_MS = 30 * 24 * 3600_000;

/** What I may do here, who has given it to me, and what has ended lately. */
export const listMyGrants: Handler<typeof procedure> = async (ctx) => {
  const since = new Date(ctx.now.getTime() - ENDED_SHOWN_MS);
  const rows = await givenRoles.listOfAccount(ctx.db, ctx.actor.accountId, { since, now: ctx.now });
  return { rows: await describeGiven(ctx, rows) };
};
