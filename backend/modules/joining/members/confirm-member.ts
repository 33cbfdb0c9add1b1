import type { confirmMember as procedure } from '@/contract/members';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as joinRequests from '../requests/join-requests';
import { loadMembers } from './members';

/** Whoever came by a typed number has been looked at; saying so twice is the same. */
export const confirmMember: Handler<typeof procedure> = async (
  ctx,
  { communityId, householdId, grantId },
) => {
  const { members, decidesOn } = await loadMembers(ctx, { communityId, householdId });
  const member = members.find(({ grant }) => grant.id === grantId);
  if (!member) throw new Refusal('NOT_FOUND');
  if (!decidesOn(member)) throw new Refusal('MEMBER_NOT_YOURS');
  await joinRequests.markLookedAt(ctx.db, communityId, grantId);
  return { grantId };
};
