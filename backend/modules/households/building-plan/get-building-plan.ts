import type { BuildingPlan, getBuildingPlan as procedure, PlannedBuilding } from '@/contract/places';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { listCaptains, type CaptainOf } from '../../org/public';
import * as buildingGroups from './building-groups';
import { nextLevel } from './next-level';
import { slotsOfBuilding } from './pick-up-slots';

/** The whole plan in one call: a community has few buildings, and staff look at them together. */
export const getBuildingPlan: Handler<typeof procedure> = async (ctx, { communityId }) => {
  const captains = await listCaptains(ctx, communityId);
  const buildings = await listBuildings(ctx, communityId);
  return {
    buildings: buildings.map((building) => withCaptains(building, captains)),
    groups: await buildingGroups.list(ctx.db, communityId),
  };
};

type Building = Omit<PlannedBuilding, 'entrances'> & {
  entrances: Omit<PlannedBuilding['entrances'][number], 'captains'>[];
};

async function listBuildings(ctx: Context, communityId: string): Promise<Building[]> {
  const { rows } = await sql<Building>`
    select b.id, b.building_no, control_level_at(b.community_id, b.id, ${ctx.now}) as level,
           n.next, t.slots, x.entrances
      from buildings b
      cross join lateral (${slotsOfBuilding(communityId, 'b.id')}) t
      left join lateral (${nextLevel(communityId, 'b.id', ctx.now)}) n on true
      cross join lateral (
        select coalesce(json_agg(json_build_object('id', e.id, 'entranceNo', e.entrance_no, 'households', (
                 select count(*) from households h
                  where h.community_id = e.community_id and h.entrance_id = e.id
                    and h.ended_at is null)) order by e.position), '[]') as entrances
          from entrances e where e.community_id = b.community_id and e.building_id = b.id) x
     where b.community_id = ${communityId} order by b.position, b.id limit 300`.execute(ctx.db);
  return rows;
}

const withCaptains = (
  building: Building,
  captains: readonly CaptainOf[],
): BuildingPlan['buildings'][number] => ({
  ...building,
  entrances: building.entrances.map((entrance) => {
    const names = captains
      .filter((one) => one.entranceId === entrance.id || one.buildingId === building.id)
      .map(({ name }) => name);
    return { ...entrance, captains: [...new Set(names)] };
  }),
});
