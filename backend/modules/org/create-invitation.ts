import type { createInvitation as procedure, InvitableRole } from '@/contract/org';
import { levelOfInvited, mayInvite } from '@/domain/roles';
import type { Context } from '../../kernel/context';
import { newId } from '../../kernel/ids';
import type { Handler } from '../../kernel/implement';
import { findPath, placeLabel } from '../../kernel/places';
import { Refusal } from '../../kernel/refusal';
import { covers } from '../../kernel/scope';
import { invitationCodeHash, newInvitationCode } from './invitation-code';
import * as invitations from './invitations';
import { missingEntrance, missingHousehold } from './texts';

const VALID_MS = 7 * 24 * 3600_000;

interface Asked {
  communityId: string;
  role: InvitableRole;
  entranceId?: string;
  householdId?: string;
}

/** Refuses CANNOT_GRANT_ROLE, INVALID_INPUT when the role's place is missing, NOT_FOUND when there is no such place. */
export const createInvitation: Handler<typeof procedure> = async (ctx, input) => {
  const { communityId, role, forName } = input;
  await refuseUnlessMayInvite(ctx, communityId, role);
  const place = placeOf(input);
  if (!(await findPath(ctx.db, place))) throw new Refusal('NOT_FOUND');
  const code = newInvitationCode();
  const invitation = { id: newId(), role, expiresAt: new Date(ctx.now.getTime() + VALID_MS) };
  await invitations.add(ctx.db, {
    ...invitation,
    ...place,
    codeHash: invitationCodeHash(ctx.secrets, code),
    forNameSealed: ctx.secrets.seal(forName),
    createdBy: ctx.actor.accountId,
    createdAt: ctx.now,
  });
  return {
    ...invitation,
    forName,
    code,
    expiresAt: invitation.expiresAt.toISOString(),
    usedAt: null,
    placeLabel: await placeLabel(ctx.db, place.level, place),
  };
};

/** Only roles held at this community or above it count, not those of another place. */
async function refuseUnlessMayInvite(ctx: Context, communityId: string, role: InvitableRole): Promise<void> {
  const path = await findPath(ctx.db, { communityId });
  const held = ctx.actor.roles.filter((one) => path && covers(one, path));
  if (
    !mayInvite(
      held.map((one) => one.role),
      role,
    )
  )
    throw new Refusal('CANNOT_GRANT_ROLE');
}

function placeOf({ communityId, role, entranceId, householdId }: Asked) {
  const level = levelOfInvited(role);
  if (level === 'household' && !householdId) throw new Refusal('INVALID_INPUT', missingHousehold);
  if (level === 'entrance' && !entranceId) throw new Refusal('INVALID_INPUT', missingEntrance);
  return {
    communityId,
    level,
    entranceId: level === 'entrance' ? (entranceId ?? null) : null,
    householdId: level === 'household' ? (householdId ?? null) : null,
  };
}
