import type { listGrants as procedure } from '@/contract/roles';
import type { Handler } from '../../kernel/implement';
import { pageOf, readCursor } from '../../kernel/paging';
import { describeGiven } from './describe-given';
import * as givenRoles from './given-roles';
import { heldAt, mayEnd } from './may-give';

/** The roles of a community's places; those of the tiers above are not its to see. */
export const listGrants: Handler<typeof procedure> = async (ctx, input) => {
  const { communityId, role, accountId, show, cursor, limit } = input;
  const wanted = { communityId, role, accountId, isEndedShown: show === 'all', now: ctx.now };
  const found = await givenRoles.listInCommunity(ctx.db, wanted, readCursor(cursor), limit + 1);
  const { rows, next } = pageOf(found, limit, ({ grantedAt, id }) => ({ at: grantedAt, id }));
  const held = await heldAt(ctx, communityId);
  const described = await describeGiven(ctx, rows);
  return {
    next,
    rows: described.map((row) => ({ ...row, mayEnd: row.state !== 'ended' && mayEnd(held, row.role) })),
  };
};
