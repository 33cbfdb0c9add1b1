import type { listGrants as procedure } from '@/contract/roles';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { pageAt, readOffset } from '../../../kernel/paging';
import { describeGiven } from './describe-given';
import { findCalled } from '../accounts/find-called';
import * as givenRoles from './given-roles';
import { heldAt, mayEnd } from './may-give';

type Input = Parameters<Handler<typeof procedure>>[1];

/** The roles of a community's places; those of the tiers above are not its to see. */
export const listGrants: Handler<typeof procedure> = async (ctx, input) => {
  const { communityId, role, show, cursor, limit } = input;
  const wanted = {
    communityId,
    role,
    isEndedShown: show === 'all',
    now: ctx.now,
    ...(await whose(ctx, input)),
  };
  const shown = readOffset(cursor);
  const found = await givenRoles.listInCommunity(ctx.db, wanted, { shown, limit: limit + 1 });
  const { rows, next } = pageAt(found, { offset: shown, limit });
  const held = await heldAt(ctx, communityId);
  const described = await describeGiven(ctx, rows);
  return {
    next,
    rows: described.map((row) => ({ ...row, mayEnd: row.state !== 'ended' && mayEnd(held, row.role) })),
  };
};

const building = /^(\d.*?)(?:号楼|号|栋|#)?$/;

/** One person; or, by what was typed, the people called so, or those of a building ('10', '10号楼'). */
async function whose(ctx: Context, { communityId, role, accountId, text, show }: Input) {
  const accountIds = accountId === undefined ? null : [accountId];
  if (!text) return { accountIds, buildingNo: null };
  const [, buildingNo] = building.exec(text) ?? [];
  if (buildingNo) return { accountIds, buildingNo };
  const called = await findCalled(ctx, { communityId, role, isEndedShown: show === 'all' }, text);
  return { accountIds: called.map((one) => one.accountId), buildingNo: null };
}
