import type { Context } from '../../../kernel/context';
import { newId } from '../../../kernel/ids';
import { invitationCodeHash } from './invitation-code';
import * as invitations from './invitations';
import { limitTries, type Limit } from '../sessions/limited-tries';
import * as roleGrants from '../roles/role-grants';
import { stillInvites } from './still-invites';
import { whoTries } from '../sessions/who-tries';

const limit: Limit = { kind: 'invitation', tries: 10, minutes: 60 };

/**
 * Finds the invitation of a code and holds it until the transaction ends; a right code passes, whoever has typed wrong
 * ones. Refuses INVITATION_NOT_VALID (wrong, used, cancelled, expired, by somebody who may no longer give the role: all
 * the same) and TOO_MANY_TRIES.
 */
export async function openInvitation(ctx: Context, code: string): Promise<invitations.InvitationRow> {
  const codeHash = invitationCodeHash(ctx.secrets, code);
  const invitation = await invitations.findOpenForUpdate(ctx.db, codeHash, ctx.now);
  if (invitation && (await stillInvites(ctx, invitation))) return invitation;
  const tries = await limitTries(ctx, limit, whoTries(ctx));
  throw await tries.wrong('INVITATION_NOT_VALID');
}

/** Gives the account the invitation's role and makes its code worthless. */
export async function useInvitation(
  ctx: Context,
  invitation: invitations.InvitationRow,
  accountId: string,
): Promise<void> {
  const { id, role, level, communityId, entranceId, householdId, createdBy } = invitation;
  const place = { level, communityId, entranceId, householdId };
  const grant = { ...place, id: newId(), accountId, role, grantedBy: createdBy, now: ctx.now };
  await roleGrants.addOnce(ctx.db, grant);
  await invitations.markUsed(ctx.db, id, accountId, ctx.now);
  ctx.doneBy = accountId;
}
