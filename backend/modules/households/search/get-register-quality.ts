import type { EntranceQuality, getRegisterQuality as procedure } from '@/contract/register-lists';
import { sql } from 'kysely';
import { walking } from '../../../db/doors';
import type { Handler } from '../../../kernel/implement';
import { gapsOf } from './register-rows';
import { registerScope } from './register-scope';

/** Counted over the rows that `listRegister` shows for the same gap. */
export const getRegisterQuality: Handler<typeof procedure> = async (ctx, { communityId }) => {
  const entranceIds = await registerScope(ctx, communityId);
  const { rows } = await sql<EntranceQuality>`
    select e.entrance_id, e.label as place_label,
           coalesce(q.households, 0) as households, coalesce(q.residents, 0) as residents,
           coalesce(q.vacant, 0) as vacant, coalesce(q.phone, 0) as phone,
           coalesce(q.resident_count, 0) as resident_count, coalesce(q.floor, 0) as floor,
           coalesce(q.nobody, 0) as nobody_but_not_vacant
      from entrance_places e
      left join (${countedOf(communityId)}) q on q.entrance_id = e.entrance_id
     where e.community_id = ${communityId}
       and (${entranceIds}::uuid[] is null or e.entrance_id = any(${entranceIds}::uuid[]))
     order by ${walking('e')}, e.entrance_id limit 900`.execute(ctx.db);
  return { rows };
};

/** The numbers of each entrance that has households; counted before it is named, once for each and not for each door. */
const countedOf = (communityId: string) => sql`
  select x.entrance_id, count(*)::int as households, coalesce(sum(x.resident_count), 0)::int as residents,
         count(*) filter (where x.is_vacant)::int as vacant,
         count(*) filter (where 'phone' = any(x.gaps))::int as phone,
         count(*) filter (where 'residentCount' = any(x.gaps))::int as resident_count,
         count(*) filter (where 'floor' = any(x.gaps))::int as floor,
         count(*) filter (where 'nobodyButNotVacant' = any(x.gaps))::int as nobody
    from (select h.entrance_id, h.resident_count, h.is_vacant, ${gapsOf(sql`own.household_id`)} as gaps
            from households h
            join dwellings d on d.community_id = h.community_id and d.id = h.dwelling_id
            left join (select distinct household_id from contacts
                        where community_id = ${communityId} and relation = 'own' and ended_at is null) own
                   on own.household_id = h.id
           where h.community_id = ${communityId} and h.ended_at is null) x
   group by x.entrance_id`;
