import type { createCommunity as procedure } from '@/contract/communities';
import type { Context } from '../../../kernel/context';
import { newId } from '../../../kernel/ids';
import type { Handler } from '../../../kernel/implement';
import { giveRole, type Giving } from '../roles/give-role';
import { beginCommunity, type NewCommunity } from './begin-community';

type Names = Omit<NewCommunity, 'id' | 'now'>;

/** Begins a community with whoever makes it as its first staff. Refuses COMMUNITY_NAME_TAKEN. */
export async function foundCommunity(
  ctx: Giving & Pick<Context, 'actor'>,
  names: Names,
): Promise<{ communityId: string; grantId: string }> {
  const communityId = newId();
  await beginCommunity(ctx.db, { ...names, id: communityId, now: ctx.now });
  const { accountId } = ctx.actor;
  const here = { level: 'community', communityId, householdId: null } as const;
  const grantId = await giveRole(ctx, { ...here, accountId, role: 'staff', grantedBy: accountId });
  return { communityId, grantId };
}

/** Refuses COMMUNITY_NAME_TAKEN. */
export const createCommunity: Handler<typeof procedure> = (ctx, { communityName, countyName, teamName }) =>
  foundCommunity(ctx, { communityName, countyName, teamName });
