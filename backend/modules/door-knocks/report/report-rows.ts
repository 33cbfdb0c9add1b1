import type { RoundReport } from '@/contract/round-report';
import { sql } from 'kysely';
import { walking } from '../../../db/doors';
import type { Database } from '../../../db/database';

interface Place {
  communityId: string;
  campaignId: string;
}

/** What a round came to, by entrance in walking order. */
export async function listEntrances(
  db: Database,
  { communityId, campaignId }: Place,
): Promise<RoundReport['entrances']> {
  const { rows } = await sql<RoundReport['entrances'][number]>`
    select e.entrance_id, e.label as place_label, count(*)::int as cells,
           count(*) filter (where c.closed_at is null)::int as open,
           count(*) filter (where c.closed_at is not null and c.settled_as is null)::int as reached,
           count(*) filter (where c.closed_at is not null and c.settled_as is null and c.way = 'neighbour')::int
             as by_neighbour,
           count(*) filter (where c.closed_at is not null and c.settled_as is null and c.is_provisional)::int
             as provisional,
           count(*) filter (where c.settled_as = 'signedOff')::int as signed_off,
           coalesce(sum(c.people_seen) filter (where c.closed_at is not null), 0)::int as people
      from cells c
      join households h on h.community_id = c.community_id and h.id = c.household_id
      join entrance_places e on e.community_id = h.community_id and e.entrance_id = h.entrance_id
     where c.community_id = ${communityId} and c.campaign_id = ${campaignId}
     group by e.entrance_id, e.label, e.building_position, e.entrance_position
     order by ${walking('e')}, e.entrance_id limit 900`.execute(db);
  return rows;
}

/** The households that were reached, by what came of them and how; the largest group first. */
export async function listOutcomes(
  db: Database,
  { communityId, campaignId }: Place,
): Promise<RoundReport['outcomes']> {
  const { rows } = await sql<RoundReport['outcomes'][number]>`
    select c.outcome, c.way, count(*)::int as households,
           count(*) filter (where c.is_provisional)::int as provisional,
           coalesce(sum(c.people_seen), 0)::int as people
      from cells c
     where c.community_id = ${communityId} and c.campaign_id = ${campaignId} and c.closed_at is not null
       and c.settled_as is null
     group by c.outcome, c.way
     order by households desc, c.outcome, c.way`.execute(db);
  return rows;
}

/** Hour by hour; Beijing's hours begin when those of UTC do. */
export async function listPasses(
  db: Database,
  { communityId, campaignId }: Place,
): Promise<RoundReport['passes']> {
  const { rows } = await sql<{ hour: Date; visits: number; found: number }>`
    select date_trunc('hour', k.happened_at, 'UTC') as hour, count(*)::int as visits,
           count(*) filter (where k.outcome not in ('noAnswer', 'refused'))::int as found
      from door_knocks k
     where k.community_id = ${communityId} and k.campaign_id = ${campaignId} and k.voided_at is null
     group by 1 order by 1 limit 1000`.execute(db);
  return rows.map(({ hour, ...pass }) => ({ ...pass, hour: hour.toISOString() }));
}

/** 人次: all knocks, calls and answers that are not voided. */
export async function countVisits(db: Database, { communityId, campaignId }: Place): Promise<number> {
  const { rows } = await sql<{ visits: number }>`
    select count(*)::int as visits from door_knocks k
     where k.community_id = ${communityId} and k.campaign_id = ${campaignId}
       and k.voided_at is null`.execute(db);
  return rows[0]?.visits ?? 0;
}
