import type { listMyEntrances as procedure } from '@/contract/households';
import { sql } from 'kysely';
import { walking } from '../../../db/doors';
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
    select e.community_id, e.entrance_id, e.label as place_label,
           e.building_id, e.building_no
      from entrance_places e
     where e.community_id = any(${communityIds}::uuid[])
       and (e.entrance_id = any(${entranceIds}::uuid[]) or e.building_id = any(${buildingIds}::uuid[]))
     order by ${walking('e')}, e.entrance_id limit 300`.execute(ctx.db);
  return { rows };
};
