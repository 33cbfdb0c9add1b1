import { sql } from 'kysely';

/** The first change of a building that is set and not in force yet, as JSON; `building` is the column of its id. */
export const nextLevel = (communityId: string, building: string, now: Date) => sql`
  select json_build_object('changeId', c.id, 'level', c.level,
           'startsAt', to_char(c.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as next
    from control_levels c
   where c.community_id = ${communityId} and c.building_id = ${sql.ref(building)} and c.recalled_at is null
     and c.starts_at > ${now}
     and not exists (
       select from control_levels d
        where d.community_id = c.community_id and d.building_id = c.building_id and d.recalled_at is null
          and d.starts_at = c.starts_at and d.id > c.id)
   order by c.starts_at limit 1`;
