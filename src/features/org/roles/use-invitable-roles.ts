import type { InvitableRole } from '@/contract/org';
import { mayInvite } from '@/domain/roles';
import { useSession } from '@/lib/session/session';
import { roleNames } from '@/domain/role-names';

const invitable: readonly InvitableRole[] = ['resident', 'familyProxy', 'captain', 'volunteer', 'staff'];

/** The roles that the person here may give, to choose from. */
export function useInvitableRoles() {
  const { grants } = useSession();
  const held = grants.map(({ role }) => role);
  return invitable
    .filter((role) => mayInvite(held, role))
    .map((role) => ({ value: role, label: roleNames[role] }));
}
