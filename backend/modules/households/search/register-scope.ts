import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';
import { covers } from '../../../kernel/covers';
import { findPath } from '../../../kernel/places';

/** Whose register somebody keeps: all of the community (null), or some of its entrances, perhaps none. */
export async function registerScope(ctx: Context, communityId: string): Promise<string[] | null> {
  const path = await findPath(ctx.db, { communityId });
  if (!path) return [];
  const { roles } = ctx.actor;
  if (roles.some((held) => held.role === 'staff' && covers(held, path))) return null;
  const captaincies = roles.filter((held) => held.role === 'captain' && held.communityId === communityId);
  const entranceIds = captaincies.flatMap(({ level, entranceId }) =>
    level === 'entrance' && entranceId ? [entranceId] : [],
  );
  const buildingIds = captaincies.flatMap(({ level, buildingId }) =>
    level === 'building' && buildingId ? [buildingId] : [],
  );
  const { rows } = await sql<{ id: string }>`
    select id from entrances where community_id = ${communityId}
       and (id = any(${entranceIds}::uuid[]) or building_id = any(${buildingIds}::uuid[]))`.execute(ctx.db);
  return rows.map(({ id }) => id);
}
