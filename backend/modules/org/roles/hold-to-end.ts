import type { Context } from '../../../kernel/context';
import { Refusal } from '../../../kernel/refusal';
import { heldAt, mayEnd } from './may-give';
import * as roleGrants from './role-grants';

/**
 * The grant that staff want to end, held until the transaction ends. Refuses NOT_FOUND for one of another community,
 * CANNOT_END_ROLE for a role that is not theirs to give, ROLE_OVER for one that has ended.
 */
export async function holdToEnd(
  ctx: Context,
  { communityId, grantId }: { communityId: string; grantId: string },
): Promise<roleGrants.HeldGrant> {
  const grant = await roleGrants.hold(ctx.db, grantId);
  if (grant?.communityId !== communityId) throw new Refusal('NOT_FOUND');
  if (!mayEnd(await heldAt(ctx, communityId), grant.role)) throw new Refusal('CANNOT_END_ROLE');
  if (grant.endsAt && grant.endsAt <= ctx.now) throw new Refusal('ROLE_OVER');
  return grant;
}
