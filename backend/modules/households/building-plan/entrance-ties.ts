import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { householdTableList, type Tie } from '../../../db/household-tables';

/** What keeps an entrance from being removed, as a key of texts.ties, and how many of it. */
export interface EntranceTie {
  tie: Tie | 'role' | 'invitation' | 'joinRequest';
  many: number;
}

const hasRows = (tie: Tie) =>
  sql.join(
    householdTableList
      .filter((kept) => kept.tie === tie)
      .map(
        ({ table }) =>
          sql`exists (select from ${sql.table(table)} x where x.community_id = h.community_id and x.household_id = h.id)`,
      ),
    sql` or `,
  );

/** Flats that a pattern made and of which nobody has said anything keep nothing. */
const isKnown = sql`h.resident_count is not null or h.is_vacant or h.tenure is not null
  or h.remark_sealed is not null or h.began_at is not null or h.ended_at is not null`;

/** Who holds a role there is one person, however many doors; of a building's last entrance also who holds the building. */
const roles = (communityId: string, entranceId: string, now: Date) => sql`
  select count(distinct g.account_id)::integer from role_grants g, place p
   where g.community_id = ${communityId} and (g.ends_at is null or g.ends_at > ${now})
     and (g.entrance_id = ${entranceId} or (p.is_last and g.level = 'building' and g.building_id = p.building_id)
          or g.household_id in (select id from here))`;

const invitations = (communityId: string, entranceId: string, now: Date) => sql`
  select count(*)::integer from invitations i
   where i.community_id = ${communityId} and i.used_at is null and i.cancelled_at is null and i.expires_at > ${now}
     and (i.entrance_id = ${entranceId} or i.household_id in (select id from here))`;

/** What keeps an entrance, the households first; nothing when it may go. */
export async function listEntranceTies(
  db: Database,
  { communityId, entranceId }: { communityId: string; entranceId: string },
  now: Date,
): Promise<EntranceTie[]> {
  const { rows } = await sql<EntranceTie>`
    with here as (
      select h.* from households h where h.community_id = ${communityId} and h.entrance_id = ${entranceId}),
    place as (
      select e.building_id,
             not exists (select from entrances o where o.community_id = e.community_id
                            and o.building_id = e.building_id and o.id <> e.id) as is_last
        from entrances e where e.community_id = ${communityId} and e.id = ${entranceId}),
    ties (tie, many, position) as (
      select 'household', count(*)::integer, 1 from here h where ${isKnown} or ${hasRows('household')}
      union all
      select 'order', count(*)::integer, 2 from here h where ${hasRows('order')}
      union all
      select 'role', (${roles(communityId, entranceId, now)}), 3
      union all
      select 'invitation', (${invitations(communityId, entranceId, now)}), 4
      union all
      select 'joinRequest', count(*)::integer, 5 from join_requests j
       where j.community_id = ${communityId} and j.entrance_id = ${entranceId})
    select tie, many from ties where many > 0 order by position`.execute(db);
  return rows;
}
