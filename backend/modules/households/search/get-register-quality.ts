import type { EntranceQuality, getRegisterQuality as procedure } from '@/contract/register-lists';
import { sql } from 'kysely';
import type { Handler } from '../../../kernel/implement';
import { gapsOf } from './register-rows';
import { registerScope } from './register-scope';

/** Counted over the rows that `listRegister` shows for the same gap. */
export const getRegisterQuality: Handler<typeof procedure> = async (ctx, { communityId }) => {
  const entranceIds = await registerScope(ctx, communityId);
  const { rows } = await sql<EntranceQuality>`
    select e.id as "entranceId", concat(b.building_no, '号楼 ', e.entrance_no, '单元') as "placeLabel",
           count(x.id)::int as households, coalesce(sum(x.resident_count), 0)::int as residents,
           count(*) filter (where x.is_vacant)::int as vacant,
           count(*) filter (where 'phone' = any(x.gaps))::int as phone,
           count(*) filter (where 'residentCount' = any(x.gaps))::int as "residentCount",
           count(*) filter (where 'floor' = any(x.gaps))::int as floor,
           count(*) filter (where 'nobodyButNotVacant' = any(x.gaps))::int as "nobodyButNotVacant"
      from entrances e
      join buildings b on b.community_id = e.community_id and b.id = e.building_id
      left join (select h.id, h.entrance_id, h.resident_count, h.is_vacant, ${gapsOf(sql`own.household_id`)} as gaps
                   from households h
                   join dwellings d on d.community_id = h.community_id and d.id = h.dwelling_id
                   left join (select distinct household_id from contacts
                               where community_id = ${communityId} and relation = 'own' and ended_at is null) own
                          on own.household_id = h.id
                  where h.community_id = ${communityId} and h.ended_at is null) x on x.entrance_id = e.id
     where e.community_id = ${communityId}
       and (${entranceIds}::uuid[] is null or e.id = any(${entranceIds}::uuid[]))
     group by b.position, e.position, b.building_no, e.entrance_no, e.id
     order by b.position, e.position, e.id limit 900`.execute(ctx.db);
  return { rows };
};
