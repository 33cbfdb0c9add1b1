import type { InvitableRole } from '@/contract/org';
import type { Role } from '@/contract/procedure';

const byStaff: readonly InvitableRole[] = ['resident', 'familyProxy', 'captain', 'volunteer'];

const invitableBy: Partial<Record<Role, readonly InvitableRole[]>> = {
  staff: byStaff,
  admin: [...byStaff, 'staff'],
};

/** Whether somebody who holds these roles at a place may invite a person into `role` there. */
export const mayInvite = (held: readonly Role[], role: InvitableRole): boolean =>
  held.some((one) => invitableBy[one]?.includes(role));

const levels = {
  resident: 'household',
  familyProxy: 'household',
  captain: 'entrance',
  volunteer: 'community',
  staff: 'community',
} as const satisfies Record<InvitableRole, string>;

/** The level of the place at which an invited role is held. */
export const levelOfInvited = (role: InvitableRole): 'household' | 'entrance' | 'community' => levels[role];

/** Whether a role is one that people of a community give each other, below the installation's own. */
export const isInvitable = (role: Role): role is InvitableRole => role in levels;
