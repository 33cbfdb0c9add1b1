import type { Grant } from '@/contract/org';

type Role = Grant['role'];

/** The packages of pages (app.config.ts) that each role opens in a day's work. */
const packages: Partial<Record<Role, readonly string[]>> = {
  resident: ['resident'],
  familyProxy: ['resident'],
  captain: ['captain', 'resident', 'round'],
  volunteer: ['volunteer', 'round'],
  staff: ['staff', 'volunteer', 'round'],
  admin: ['admin', 'staff'],
};

/** What a person with these roles is to have at hand without a network; '我的' belongs to everybody. */
export const packagesOf = (roles: readonly Role[]): string[] => [
  ...new Set(['mine', ...roles.flatMap((role) => packages[role] ?? [])]),
];
