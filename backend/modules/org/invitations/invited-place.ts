import type { InvitableRole } from '@/contract/org';
import { levelOfInvited } from '@/domain/roles';
import { Refusal } from '../../../kernel/refusal';
import { missingEntrance, missingHousehold } from '../texts';

interface Asked {
  communityId: string;
  role: InvitableRole;
  entranceId?: string;
  householdId?: string;
}

/** The place at which a role is held. Refuses INVALID_INPUT when it is not named. */
export function invitedPlace({ communityId, role, entranceId, householdId }: Asked) {
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
