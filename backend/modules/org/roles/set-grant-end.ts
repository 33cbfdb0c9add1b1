import type { setGrantEnd as procedure } from '@/contract/roles';
import type { Handler } from '../../../kernel/implement';
import type { Context } from '../../../kernel/context';
import { Refusal } from '../../../kernel/refusal';
import * as accounts from '../accounts/accounts';
import { endRole } from './end-role';
import { holdToEnd } from './hold-to-end';
import * as roleGrants from './role-grants';

/** For people who help for some weeks: the end is known from the start, and can be moved. */
export const setGrantEnd: Handler<typeof procedure> = async (ctx, { communityId, grantId, endsAt }) => {
  const grant = await holdToEnd(ctx, { communityId, grantId });
  const end = endsAt === null ? null : new Date(endsAt);
  if (end && (end <= ctx.now || end <= grant.startsAt)) throw new Refusal('ROLE_END_TOO_EARLY');
  if (end === null || (grant.endsAt && end > grant.endsAt)) await refuseHeldBeside(ctx, grant, end);
  await endRole(ctx, grant, end);
  return { grantId, endsAt: end?.toISOString() ?? null };
};

/** A role that goes on longer must not meet the same one given from that end on. Refuses ROLE_HELD_ALREADY. */
async function refuseHeldBeside(
  { db }: Context,
  { id, accountId }: roleGrants.HeldGrant,
  end: Date | null,
): Promise<void> {
  await accounts.hold(db, accountId);
  if (await roleGrants.isHeldBeside(db, id, end)) throw new Refusal('ROLE_HELD_ALREADY');
}
