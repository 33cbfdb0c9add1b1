import type { Context } from '../../../kernel/context';
import { findPath, type PlacePath } from '../../../kernel/places';
import { covers } from '../../../kernel/scope';
import { listOfHousehold, type GivenRow } from '../../org/public';
import * as joinRequests from '../requests/join-requests';

/** Somebody of a household, with how they came. */
export interface KnownMember {
  grant: GivenRow;
  request: joinRequests.JoinRow | undefined;
}

export interface HouseholdMembers {
  members: KnownMember[];
  /** Whether the caller decides on this member: never on the own word that one belongs here. */
  decidesOn: (member: KnownMember) => boolean;
}

/** Who is of the household, and on whom the caller may decide. */
export async function loadMembers(
  ctx: Context,
  home: { communityId: string; householdId: string },
): Promise<HouseholdMembers> {
  const grants = await listOfHousehold(ctx.db, home, ctx.now);
  const ids = grants.map(({ id }) => id);
  const requests = await joinRequests.listOfGrants(ctx.db, home.communityId, ids);
  const members = grants.map((grant) => ({
    grant,
    request: requests.find((one) => one.grantId === grant.id),
  }));
  const path = await findPath(ctx.db, home);
  return { members, decidesOn: deciding(ctx, members, path) };
}

/**
 * Captain and staff decide on everybody. Who lives here decides on family elsewhere and on those who came later, never on
 * those who were there before: whoever slips in cannot turn the others out. Whom nobody has looked at decides on nobody.
 */
function deciding({ actor }: Context, members: readonly KnownMember[], path: PlacePath | undefined) {
  const isOffice = actor.roles.some(
    (held) => path && covers(held, path) && (held.role === 'captain' || held.role === 'staff'),
  );
  const mine = members.find(({ grant }) => grant.accountId === actor.accountId && grant.role === 'resident');
  return ({ grant }: KnownMember): boolean => {
    if (isOffice) return true;
    if (!mine || mine.request?.needsLook || grant.id === mine.grant.id) return false;
    return grant.role === 'familyProxy' || grant.grantedAt > mine.grant.grantedAt;
  };
}
