import type { listMembers as procedure, Member } from '@/contract/members';
import { maskName } from '@/domain/mask';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { loadMembers, type HouseholdMembers, type KnownMember } from './members';
import { openWords } from '../requests/words';

/** The household sees who acts in its name, and how each of them came. */
export const listMembers: Handler<typeof procedure> = async (ctx, { communityId, householdId }) => {
  const household = await loadMembers(ctx, { communityId, householdId });
  return { rows: household.members.map((member) => toMember(ctx, member, household)) };
};

function toMember({ secrets, actor }: Context, member: KnownMember, { decidesOn }: HouseholdMembers): Member {
  const { grant, request } = member;
  const isMe = grant.accountId === actor.accountId;
  const name = secrets.open(grant.nameSealed);
  return {
    grantId: grant.id,
    name: isMe ? name : maskName(name),
    isMe,
    role: grant.role === 'familyProxy' ? 'familyProxy' : 'resident',
    relation: request ? openWords(secrets, request.wordsSealed).relation : '',
    since: grant.grantedAt.toISOString(),
    how: howOf(member),
    needsLook: request?.needsLook ?? false,
    mayEnd: isMe || decidesOn(member),
  };
}

/** Whoever let oneself in came by a phone. */
function howOf({ request }: KnownMember): Member['how'] {
  if (!request) return 'given';
  if (!request.wasOwnWord) return 'approved';
  return request.isPhoneVerified ? 'verifiedPhone' : 'typedPhone';
}
