import { deliveryWay, nextSlot, type ControlLevel, type DailySlot, type Slot } from '@/domain/control-level';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';
import { slotsOfBuilding } from './pick-up-slots';

/** Where and when a household fetches what lies ready for it now. */
export interface PickUpPlace {
  householdId: string;
  stationName: string | null;
  slot: Slot | null;
}

interface Row {
  householdId: string;
  level: ControlLevel;
  stationName: string | null;
  slots: DailySlot[];
}

/** As `receivingOf`, for many households at once. */
export async function pickUpPlaces(
  { db, now }: Pick<Context, 'db' | 'now'>,
  communityId: string,
  householdIds: readonly string[],
): Promise<PickUpPlace[]> {
  const { rows } = await sql<Row>`
    select h.household_id, control_level_at(h.community_id, h.building_id, ${now}) as level, g.name as station_name, t.slots
      from doors h
      cross join lateral (${slotsOfBuilding(communityId, 'h.building_id')}) t
      left join building_group_members m on m.community_id = h.community_id and m.building_id = h.building_id
           and m.kind = 'station'
      left join building_groups g on g.community_id = m.community_id and g.id = m.group_id
     where h.community_id = ${communityId} and h.household_id = any(${householdIds}::uuid[])`.execute(db);
  return rows.map(({ level, slots, ...row }) => ({
    ...row,
    slot: deliveryWay(level) === 'timedPickUp' ? nextSlot(slots, now.toISOString()) : null,
  }));
}
