import type { grantRole as procedure } from '@/contract/roles';
import type { Context } from '../../../kernel/context';
import { newId } from '../../../kernel/ids';
import type { Handler } from '../../../kernel/implement';
import { findPath } from '../../../kernel/places';
import { Refusal } from '../../../kernel/refusal';
import * as accounts from '../accounts/accounts';
import { invitedPlace } from '../invitations/invited-place';
import { refuseUnlessMayGive } from './may-give';
import * as roleGrants from './role-grants';

/**
 * Gives one more role to somebody who has one here already; a stranger is invited instead. Refuses CANNOT_GRANT_ROLE,
 * ROLE_HELD_ALREADY, ROLE_END_TOO_EARLY, and NOT_FOUND for a place or a person who is not of this community.
 */
export const grantRole: Handler<typeof procedure> = async (ctx, input) => {
  const { communityId, role, accountId } = input;
  await refuseUnlessMayGive(ctx, communityId, role);
  const place = invitedPlace(input);
  if (!(await findPath(ctx.db, place))) throw new Refusal('NOT_FOUND');
  if (!(await accounts.isOfCommunity(ctx.db, { accountId, communityId, now: ctx.now })))
    throw new Refusal('NOT_FOUND');
  const grant = { ...place, ...timeOf(ctx, input), id: newId(), accountId, role, now: ctx.now };
  const isGiven = await roleGrants.addOnce(ctx.db, { ...grant, grantedBy: ctx.actor.accountId });
  if (!isGiven) throw new Refusal('ROLE_HELD_ALREADY');
  return { grantId: grant.id };
};

interface Asked {
  startsAt?: string | undefined;
  endsAt?: string | undefined;
}

/** A beginning in the past means now: nobody is given a yesterday. */
function timeOf({ now }: Context, { startsAt, endsAt }: Asked): { startsAt: Date; endsAt: Date | null } {
  const begins = startsAt && new Date(startsAt) > now ? new Date(startsAt) : now;
  const ends = endsAt ? new Date(endsAt) : null;
  if (ends && ends <= begins) throw new Refusal('ROLE_END_TOO_EARLY');
  return { startsAt: begins, endsAt: ends };
}
