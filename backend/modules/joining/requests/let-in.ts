import type { Context } from '../../../kernel/context';
import { announce } from '../../../kernel/outbox';
import { announcementOf } from '../../messages/public';
import { giveRole } from '../../org/public';
import * as joinRequests from './join-requests';

interface Entry {
  request: Pick<joinRequests.JoinRow, 'communityId' | 'id' | 'accountId' | 'kind'>;
  /** Null for a volunteer. */
  householdId: string | null;
  /** Joined by a typed number alone. */
  needsLook: boolean;
  /** Who decided; the person's own account when the phone did. */
  by: string;
}

/** Gives the role that was asked for and tells the household, without a name: it stands in the list of members. */
export async function letIn(ctx: Context, { request, householdId, needsLook, by }: Entry): Promise<string> {
  const { communityId, id, accountId, kind: role } = request;
  const level = householdId === null ? 'community' : 'household';
  const grantId = await giveRole(ctx, { accountId, role, level, communityId, householdId, grantedBy: by });
  await joinRequests.markJoined(ctx.db, {
    communityId,
    id,
    householdId,
    grantId,
    needsLook,
    by,
    now: ctx.now,
  });
  if (householdId !== null) {
    const kind = newsOf(role === 'familyProxy', needsLook);
    await announce(ctx, [announcementOf({ communityId, kind, householdId, about: grantId, facts: {} })]);
  }
  return grantId;
}

const newsOf = (isProxy: boolean, needsLook: boolean) => {
  if (isProxy) return 'proxyJoined';
  return needsLook ? 'memberJoinedTyped' : 'memberJoined';
};
