import type { Receiving } from '@/contract/control';
import { deliveryWay, nextSlot, type ControlLevel, type DailySlot } from '@/domain/control-level';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';
import { Refusal } from '../../../kernel/refusal';
import { nextLevel } from './next-level';
import { slotsOfBuilding } from './pick-up-slots';

/** How things reach a household, with what a later shelf needs to find the slot of an order. */
export interface HouseholdReceiving extends Receiving {
  dailySlots: DailySlot[];
}

interface Row {
  level: ControlLevel;
  hasDoorDelivery: boolean;
  next: Receiving['next'];
  stationName: string | null;
  slots: DailySlot[];
}

/** The level of a household's building now, what it means for how things come, and what is about to change. */
export async function receivingOf(
  ctx: Pick<Context, 'db' | 'now'>,
  { communityId, householdId }: { communityId: string; householdId: string },
): Promise<HouseholdReceiving> {
  const { rows } = await sql<Row>`/* kept */
    select control_level_at(h.community_id, h.building_id, ${ctx.now}) as level, n.next, t.slots,
           exists (select from door_deliveries d
                    where d.community_id = h.community_id and d.household_id = h.household_id) as has_door_delivery,
           (select g.name from building_group_members m
              join building_groups g on g.community_id = m.community_id and g.id = m.group_id
             where m.community_id = h.community_id and m.building_id = h.building_id and m.kind = 'station') as station_name
      from doors h
      cross join lateral (${slotsOfBuilding(communityId, 'h.building_id')}) t
      left join lateral (${nextLevel(communityId, 'h.building_id', ctx.now)}) n on true
     where h.community_id = ${communityId} and h.household_id = ${householdId}`.execute(ctx.db);
  const [row] = rows;
  if (!row) throw new Refusal('NOT_FOUND');
  const { slots: dailySlots, hasDoorDelivery, ...rest } = row;
  const way = deliveryWay(row.level, hasDoorDelivery);
  const slot = way === 'timedPickUp' ? nextSlot(dailySlots, ctx.now.toISOString()) : null;
  return { ...rest, way, slot, dailySlots };
}
