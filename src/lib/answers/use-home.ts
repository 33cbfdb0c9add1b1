import { useSession } from '../session/session';

/** The place of a household, as every call about it wants it. */
export interface Home {
  communityId: string;
  householdId: string;
}

/** The household of the role in use, or the one named (a captain or staff acts for it); null when there is none. */
export function useHome(named?: string): Home | null {
  const { grant } = useSession();
  const householdId = named ?? grant?.householdId;
  if (!grant?.communityId || !householdId) return null;
  return { communityId: grant.communityId, householdId };
}
