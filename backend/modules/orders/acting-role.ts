import type { Role } from '@/contract/procedure';
import { sql } from 'kysely';
import type { Context } from '../../kernel/context';

export type ActingRole = Extract<Role, 'resident' | 'familyProxy' | 'captain' | 'staff'>;
const roles: readonly ActingRole[] = ['resident', 'familyProxy', 'captain', 'staff'];

/** As what the caller acts for the household: of several roles the nearest to it (0016_orders_in_full.sql). */
export async function actingRole(
  ctx: Context,
  { communityId, householdId }: { communityId: string; householdId: string },
): Promise<ActingRole> {
  const { rows } = await sql<{ role: ActingRole | null }>`
    select acting_role(${communityId}, ${householdId}, ${ctx.actor.accountId}, ${roles}::text[], ${ctx.now}) as role`.execute(
    ctx.db,
  );
  // The scope was checked before; a role that ended in this very moment counts as the farthest.
  return rows[0]?.role ?? 'staff';
}
