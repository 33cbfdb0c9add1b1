import type { ControlLevel } from '@/domain/control-level';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';

/** The level in force for the building of an entrance. */
export async function levelOf(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { communityId, entranceId }: { communityId: string; entranceId: string },
): Promise<ControlLevel> {
  const { rows } = await sql<{ level: ControlLevel }>`
    select control_level_at(community_id, building_id, ${now}) as level from entrances
     where community_id = ${communityId} and id = ${entranceId}`.execute(db);
  return rows[0]?.level ?? 'lockdown';
}
