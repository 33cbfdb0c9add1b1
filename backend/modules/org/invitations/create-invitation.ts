import type { createInvitation as procedure } from '@/contract/org';
import { newId } from '../../../kernel/ids';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { findPath, placeLabel } from '../../../kernel/places';
import { Refusal } from '../../../kernel/refusal';
import { invitationCodeHash, newInvitationCode } from './invitation-code';
import * as invitations from './invitations';
import { invitedPlace } from './invited-place';
import { refuseUnlessMayGive } from '../roles/may-give';

const VALID_MS = 7 * 24 * 3600_000;

/** What inviting takes of a call; a command at the terminal can give it too. */
export type Inviting = Pick<Context, 'db' | 'actor' | 'secrets' | 'now'>;
type Asked = Omit<Parameters<Handler<typeof procedure>>[1], 'actionId'>;

/** Refuses CANNOT_GRANT_ROLE, INVALID_INPUT when the role's place is missing, NOT_FOUND when there is no such place. */
export async function createInvitation(ctx: Inviting, input: Asked) {
  const { communityId, role, forName } = input;
  await refuseUnlessMayGive(ctx, communityId, role);
  const place = invitedPlace(input);
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
}
