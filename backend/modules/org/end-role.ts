import type { Context } from '../../kernel/context';
import * as roleGrants from './role-grants';

/** Ends a grant at a moment (null: never) and lets every session of the person be looked up anew. */
export async function endRole(
  ctx: Context,
  { id, accountId }: Pick<roleGrants.HeldGrant, 'id' | 'accountId'>,
  endsAt: Date | null,
): Promise<void> {
  await roleGrants.setEnd(ctx.db, { id, endsAt, by: ctx.actor.accountId, now: ctx.now });
  ctx.changedAccounts.add(accountId);
}
