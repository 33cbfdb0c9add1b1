import type { Context } from '../../../kernel/context';
import * as roleGrants from './role-grants';
import { cancelLostInvitations } from '../invitations/still-invites';

/** Ends a grant at a moment (null: never); what the person could only make by it ends with it. */
export async function endRole(
  ctx: Pick<Context, 'db' | 'actor' | 'now'>,
  { id, accountId }: Pick<roleGrants.HeldGrant, 'id' | 'accountId'>,
  endsAt: Date | null,
): Promise<void> {
  await roleGrants.setEnd(ctx.db, { id, endsAt, by: ctx.actor.accountId, now: ctx.now });
  if (endsAt && endsAt <= ctx.now) await cancelLostInvitations(ctx, accountId);
}
