import type { ControlLevel } from '@/domain/control-level';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';

/** Buildings whose level has come into force by one deed, and of which everybody is to say how they are. */
export interface RollCallDue {
  level: ControlLevel;
  minutes: number;
  setBy: string;
  buildingIds: string[];
  buildingNames: string[];
}

/** Communities in which a roll-call is due, the longest waiting first. */
export async function listCommunitiesToCall(db: Database, now: Date): Promise<string[]> {
  const { rows } = await sql<{ communityId: string }>`
    select community_id from control_levels
     where roll_call_minutes is not null and roll_call_at is null and recalled_at is null and starts_at <= ${now}
     group by community_id order by min(starts_at)`.execute(db);
  return rows.map(({ communityId }) => communityId);
}

/** Takes what one deed has set and marks it as called; undefined: no more, or another instance has it. */
export async function takeRollCall(
  db: Database,
  communityId: string,
  now: Date,
): Promise<RollCallDue | undefined> {
  const { rows } = await sql<RollCallDue>`
    with first as (
      select set_at, set_by, starts_at from control_levels
       where community_id = ${communityId} and roll_call_minutes is not null and roll_call_at is null
         and recalled_at is null and starts_at <= ${now}
       order by starts_at, set_at, id limit 1 for update skip locked),
    due as (
      update control_levels c set roll_call_at = ${now} from first f
       where c.community_id = ${communityId} and c.set_at = f.set_at and c.set_by = f.set_by
         and c.starts_at = f.starts_at and c.roll_call_minutes is not null and c.roll_call_at is null
         and c.recalled_at is null
      returning c.building_id, c.level, c.roll_call_minutes, c.set_by)
    select d.level, d.roll_call_minutes::int as minutes, d.set_by,
           array_agg(d.building_id order by b.position) as building_ids,
           array_agg(building_name(b.building_no) order by b.position) as building_names
      from due d join buildings b on b.community_id = ${communityId} and b.id = d.building_id
     group by d.level, d.roll_call_minutes, d.set_by limit 1`.execute(db);
  return rows[0];
}
