import type { ControlLevel } from '@/domain/control-level';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';
import * as controlLevels from './control-levels';

/** Whom to tell of a building's level that has come into force. */
export interface LevelInForce {
  communityId: string;
  changeId: string;
  level: ControlLevel;
  householdIds: string[];
}

/**
 * Takes a building of a community whose level has changed since its households were last told, each change once; null: no more. Nobody
 * is named when the level is the one they know.
 */
export async function takeLevelChange(
  { db, now }: Pick<Context, 'db' | 'now'>,
  communityId: string,
): Promise<LevelInForce | null> {
  const due = await controlLevels.takeDue(db, communityId, now);
  if (!due) return null;
  const { changeId, level, formerLevel, buildingId } = due;
  const { rows } = await sql<{ id: string }>`
    select h.household_id as id from doors h
     where h.community_id = ${communityId} and h.building_id = ${buildingId} and not h.is_vacant
       and h.ended_at is null
       and ${level} <> ${formerLevel}`.execute(db);
  return { communityId, changeId, level, householdIds: rows.map(({ id }) => id) };
}
