import type { createCommunity as procedure } from '@/contract/communities';
import { newId } from '../../kernel/ids';
import type { Handler } from '../../kernel/implement';
import { beginCommunity } from './begin-community';
import * as roleGrants from './role-grants';

/** Refuses COMMUNITY_NAME_TAKEN. */
export const createCommunity: Handler<typeof procedure> = async (
  ctx,
  { communityName, countyName, teamName },
) => {
  const communityId = newId();
  await beginCommunity(ctx.db, { id: communityId, communityName, countyName, teamName, now: ctx.now });
  const { accountId } = ctx.actor;
  const grant = { ...asStaff, id: newId(), accountId, communityId, grantedBy: accountId, now: ctx.now };
  await roleGrants.addOnce(ctx.db, grant);
  ctx.identity.forget(ctx.caller);
  return { communityId, grantId: grant.id };
};

const asStaff = { role: 'staff', level: 'community', entranceId: null, householdId: null } as const;
