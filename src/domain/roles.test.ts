import { describe, expect, it } from 'vitest';
import { InvitableRole } from '@/contract/org';
import { Role } from '@/contract/procedure';
import { levelOfInvited, mayInvite } from './roles';

const invitedBy = (...held: Role[]) => InvitableRole.options.filter((role) => mayInvite(held, role));

describe('who may invite whom', () => {
  it('lets staff invite everybody of the community except staff', () => {
    expect(invitedBy('staff')).toEqual(['resident', 'familyProxy', 'captain', 'volunteer']);
  });

  it('lets the admin invite staff as well', () => {
    expect(invitedBy('admin')).toEqual([...InvitableRole.options]);
  });

  it('adds up the roles of one person', () => {
    expect(invitedBy('resident', 'staff')).toEqual(invitedBy('staff'));
  });

  it.each(Role.options.filter((role) => role !== 'staff' && role !== 'admin'))(
    'lets no %s invite',
    (role) => {
      expect(invitedBy(role)).toEqual([]);
    },
  );
});

it('puts people of a home at the home, the captain at the entrance, helpers at the community', () => {
  expect(InvitableRole.options.map(levelOfInvited)).toEqual([
    'household',
    'household',
    'entrance',
    'community',
    'community',
  ]);
});
