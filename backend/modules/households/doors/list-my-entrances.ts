import type { listMyEntrances as procedure } from '@/contract/households';
import { sql } from 'kysely';
import type { Handler } from '../../../kernel/implement';

interface MyEntrance {
  communityId: string;
  entranceId: string;
  placeLabel: string;
  buildingId: string;
  buildingNo: string;
}

/** A captain of a building has all its entrances, one of some entrances just those. */
export const listMyEntrances: Handler<typeof procedure> = async (ctx) => {
  const held = ctx.actor.roles.filter(({ role }) => role === 'captain');
  const entranceIds = held.flatMap(({ level, entranceId }) => (level === 'entrance' ? [entranceId] : []));
  const buildingIds = held.flatMap(({ level, buildingId }) => (level === 'building' ? [buildingId] : []));
  const communityIds = held.map(({ communityId }) => communityId);
  const { rows } = await sql<MyEntrance>`
    select e.community_id as "communityId", e.id as "entranceId",
           concat(b.building_no, '号楼 ', e.entrance_no, '单元') as "placeLabel",
           b.id as "buildingId", b.building_no as "buildingNo"
      from entrances e join buildings b on b.community_id = e.community_id and b.id = e.building_id
     where e.community_id = any(${communityIds}::uuid[])
       and (e.id = any(${entranceIds}::uuid[]) or b.id = any(${buildingIds}::uuid[]))
     order by b.position, e.position, e.id limit 300`.execute(ctx.db);
  return { rows };
};
