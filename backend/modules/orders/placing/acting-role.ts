import type { Role } from '@/contract/procedure';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';

export type ActingRole = Extract<Role, 'resident' | 'familyProxy' | 'captain' | 'staff'>;
const roles: readonly ActingRole[] = ['resident', 'familyProxy', 'captain', 'staff'];

interface Home {
  communityId: string;
  householdId: string;
}

async function ask<R extends Role>(ctx: Context, home: Home, words: readonly string[]): Promise<R | null> {
  const { rows } = await sql<{ role: R | null }>`
    select acting_role(${home.communityId}, ${home.householdId}, ${ctx.actor.accountId}, ${words}::text[],
                       ${ctx.now}) as role`.execute(ctx.db);
  return rows[0]?.role ?? null;
}

/** As what the caller acts for the household: of several roles the nearest to it (0016_orders_in_full.sql). */
export const actingRole = async (ctx: Context, home: Home): Promise<ActingRole> =>
  // The scope was checked before; a role that ended in this very moment counts as the farthest.
  (await ask<ActingRole>(ctx, home, roles)) ?? 'staff';

/** The same where a helper at the door is let in too. */
export const actingRoleAtDoor = async (ctx: Context, home: Home): Promise<ActingRole | 'volunteer'> =>
  (await ask<ActingRole | 'volunteer'>(ctx, home, [...roles, 'atDoor'])) ?? 'volunteer';
