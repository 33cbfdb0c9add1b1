import type { listBuildings as procedure } from '@/contract/households';
import { sql } from 'kysely';
import type { Handler } from '../../../kernel/implement';
import type { Building } from '@/contract/households';

/** Buildings with their entrances, in the order in which people walk past them. */
export const listBuildings: Handler<typeof procedure> = async (ctx, { communityId }) => {
  const { rows } = await sql<Building>`
    select b.id, b.building_no, coalesce(json_agg(json_build_object(
             'id', e.id, 'entranceNo', e.entrance_no, 'householdCount', n.households)
             order by e.position) filter (where e.id is not null), '[]') as entrances
      from buildings b
      left join entrances e on e.community_id = b.community_id and e.building_id = b.id
      left join lateral (select count(*)::int as households from households h
                          where h.community_id = e.community_id and h.entrance_id = e.id
                            and h.ended_at is null) n on true
     where b.community_id = ${communityId}
     group by b.community_id, b.id order by b.position, b.id limit 300`.execute(ctx.db);
  return { rows };
};
