import type { MyEntranceRound, listMyEntranceRounds as procedure } from '@/contract/door-leases';
import { sql } from 'kysely';
import { walking } from '../../../db/doors';
import type { Handler } from '../../../kernel/implement';

interface Row extends Omit<MyEntranceRound, 'deadlineAt' | 'untilAt'> {
  deadlineAt: Date;
  untilAt: Date | null;
}

/** Where somebody works: the entrances of a captain, and those that are given to them just now. */
export const listMyEntranceRounds: Handler<typeof procedure> = async ({ db, actor, now }) => {
  const held = actor.roles.filter(({ role }) => role === 'captain');
  const entranceIds = held.flatMap(({ level, entranceId }) => (level === 'entrance' ? [entranceId] : []));
  const buildingIds = held.flatMap(({ level, buildingId }) => (level === 'building' ? [buildingId] : []));
  const communityIds = actor.roles.map(({ communityId }) => communityId);
  const { rows } = await sql<Row>`
    select e.community_id, c.id as campaign_id, c.kind, c.number, c.title, c.deadline_at, e.entrance_id,
           e.label as place_label, n.doors, n.open,
           case when e.entrance_id = any(${entranceIds}::uuid[]) or e.building_id = any(${buildingIds}::uuid[])
                then null else given.until_at end as until_at
      from campaigns c
      join entrance_places e on e.community_id = c.community_id
      left join lateral (
        select max(l.until_at) as until_at from door_leases l
         where l.community_id = c.community_id and l.account_id = ${actor.accountId} and l.campaign_id = c.id
           and l.entrance_id = e.entrance_id and l.until_at > ${now} and l.ended_at is null) given on true
      join lateral (
        select count(*)::int as doors, count(*) filter (where x.closed_at is null)::int as open
          from households h
          join cells x on x.community_id = h.community_id and x.household_id = h.id and x.campaign_id = c.id
         where h.community_id = e.community_id and h.entrance_id = e.entrance_id and h.ended_at is null) n
        on n.doors > 0
     where c.community_id = any(${communityIds}::uuid[]) and c.closed_at is null and c.kind <> 'notice'
       and (given.until_at is not null or e.entrance_id = any(${entranceIds}::uuid[])
            or e.building_id = any(${buildingIds}::uuid[]))
     order by c.opened_at desc, c.id, ${walking('e')}, e.entrance_id limit 300`.execute(db);
  return {
    rows: rows.map(({ deadlineAt, untilAt, ...row }) => ({
      ...row,
      deadlineAt: deadlineAt.toISOString(),
      untilAt: untilAt?.toISOString() ?? null,
    })),
  };
};
