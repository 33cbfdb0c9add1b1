import type { endMember as procedure } from '@/contract/members';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { endRole } from '../../org/public';
import * as joinRequests from '../requests/join-requests';
import { loadMembers } from './members';

/** Refuses NOT_FOUND for who is not of this household, MEMBER_NOT_YOURS for who was there before. */
export const endMember: Handler<typeof procedure> = async (ctx, { communityId, householdId, grantId }) => {
  const { members, decidesOn } = await loadMembers(ctx, { communityId, householdId });
  const member = members.find(({ grant }) => grant.id === grantId);
  if (!member) throw new Refusal('NOT_FOUND');
  const isMe = member.grant.accountId === ctx.actor.accountId;
  if (!isMe && !decidesOn(member)) throw new Refusal('MEMBER_NOT_YOURS');
  await endRole(ctx, member.grant, ctx.now);
  await joinRequests.markLookedAt(ctx.db, communityId, grantId);
  return { grantId };
};
