import type { CampaignCounts } from '@/contract/campaigns';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { pausedOn } from '../pauses/paused-on';

type Row = CampaignCounts & { campaignId: string };

/**
 * What the cells of campaigns come to: the one place where a number on a page of a campaign is counted. Reached is closed
 * by a fact, vacant and the neighbour's word among them; signed off and gone are counted apart.
 */
export async function countCells(
  db: Database,
  communityId: string,
  campaignIds: readonly string[],
  now: Date,
): Promise<Map<string, CampaignCounts>> {
  const { rows } = await sql<Row>`
    select c.campaign_id, count(*)::int as cells,
           count(*) filter (where c.origin = 'cameLater')::int as came_later,
           count(*) filter (where c.closed_at is null)::int as open,
           count(*) filter (where c.closed_at is not null and c.settled_as is null)::int as reached,
           count(*) filter (where c.closed_at is not null and c.settled_as is null and c.way = 'neighbour')::int
             as by_neighbour,
           count(*) filter (where c.closed_at is not null and c.settled_as is null and c.outcome = 'vacant')::int
             as vacant,
           count(*) filter (where c.closed_at is not null and c.settled_as is null and c.is_provisional)::int
             as provisional,
           count(*) filter (where c.settled_as = 'signedOff')::int as signed_off,
           count(*) filter (where c.settled_as in ('movedOut', 'merged', 'superseded', 'withdrawn'))::int as settled_by_rule,
           count(*) filter (where c.is_contested)::int as contested,
           count(*) filter (where c.needs_home_service)::int as needs_home_service,
           count(*) filter (where c.closed_at is not null and c.settled_as is null and c.outcome = 'gaveAway')::int
             as gave_away,
           coalesce(sum(c.attempts), 0)::int as attempts,
           coalesce(sum(c.people_seen) filter (where c.closed_at is not null), 0)::int as people,
           count(*) filter (where c.closed_at is null and exists (
             select from household_pauses p
              where p.community_id = ${communityId} and ${pausedOn(now)}
                and (p.household_id = c.household_id or p.building_id = d.building_id)))::int as paused
      from cells c
      join doors d on d.community_id = c.community_id and d.household_id = c.household_id
     where c.community_id = ${communityId} and c.campaign_id = any(${campaignIds}::uuid[])
     group by c.campaign_id`.execute(db);
  return new Map(rows.map(({ campaignId, ...counts }) => [campaignId, counts]));
}

/** The counts of a campaign that has cells. */
export async function countsOf(
  db: Database,
  communityId: string,
  campaignId: string,
  now: Date,
): Promise<CampaignCounts> {
  const counts = (await countCells(db, communityId, [campaignId], now)).get(campaignId);
  if (!counts) throw new Error('a campaign without a cell');
  return counts;
}
