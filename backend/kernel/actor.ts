import type { Role } from '@/contract/procedure';
import type { PlaceLevel } from '@/contract/org';

/** One role at one place, without words. */
export interface HeldRole {
  id: string;
  role: Role;
  level: PlaceLevel;
  countyId: string | null;
  teamId: string | null;
  communityId: string | null;
  buildingId: string | null;
  entranceId: string | null;
  householdId: string | null;
  endsAt: Date | null;
}

/** The person behind a call; a stranger has the nil account and no roles. */
export interface Actor {
  accountId: string;
  isKnown: boolean;
  /** Not ended at the moment of the call. */
  roles: readonly HeldRole[];
}
