import type { InvitableRole } from '@/contract/org';
import { levelOfInvited } from '@/domain/roles';
import type { ChosenPlace } from './place-choice';

/** Whether the place is chosen at which the role is held. */
export const isPlaceKnown = (role: InvitableRole, place: ChosenPlace): boolean => {
  const level = levelOfInvited(role);
  if (level === 'household') return place.householdId !== undefined;
  return level === 'entrance' ? place.entranceId !== undefined : true;
};

/** Only the place the role is held at goes along: a captain's entrance, a resident's household. */
export const placeFor = (role: InvitableRole, { entranceId, householdId }: ChosenPlace) => {
  const level = levelOfInvited(role);
  if (level === 'household') return { householdId };
  return level === 'entrance' ? { entranceId } : {};
};
