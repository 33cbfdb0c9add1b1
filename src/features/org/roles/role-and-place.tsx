import { Choice } from '@/components/forms/choice';
import type { InvitableRole } from '@/contract/org';
import { levelOfInvited } from '@/domain/roles';
import { PlaceChoice, type ChosenPlace } from './place-choice';
import { useInvitableRoles } from './use-invitable-roles';

interface Props {
  communityId: string;
  role: InvitableRole;
  place: ChosenPlace;
  onRole: (role: InvitableRole) => void;
  onPlace: (place: ChosenPlace) => void;
}

/** As what somebody comes, and for which entrance or household where the role has one. */
export function RoleAndPlace({ communityId, role, place, onRole, onPlace }: Props) {
  const roles = useInvitableRoles();
  const level = levelOfInvited(role);
  return (
    <>
      <Choice options={roles} value={role} onChange={onRole} />
      {level === 'community' ? null : (
        <PlaceChoice
          communityId={communityId}
          hasHousehold={level === 'household'}
          place={place}
          onChange={onPlace}
        />
      )}
    </>
  );
}
