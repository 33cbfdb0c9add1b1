import type { KnockOutcome, KnockWay, SettledAs } from '@/contract/campaigns';
import { sql } from 'kysely';
import { climbing } from '../../../db/doors';
import type { Database } from '../../../db/database';

/** A household of a round with the word that stands. */
export interface HouseholdRow {
  placeLabel: string;
  outcome: KnockOutcome | null;
  way: KnockWay | null;
  closedAt: Date | null;
  nameSealed: string | null;
  settledAs: SettledAs | null;
  reasonSealed: string | null;
  peopleSeen: number | null;
  attempts: number;
  needsHomeService: boolean;
  isProvisional: boolean;
  isContested: boolean;
  cameLater: boolean;
  saidSealed: string | null;
}

/** Every household of a round in climbing order, also of those that have moved out since. */
export async function listHouseholds(
  db: Database,
  { communityId, campaignId }: { communityId: string; campaignId: string },
): Promise<HouseholdRow[]> {
  const { rows } = await sql<HouseholdRow>`
    select d.label as place_label, c.outcome, c.way, c.closed_at, a.name_sealed, c.settled_as, c.reason_sealed,
           c.people_seen::int as people_seen, c.attempts::int as attempts, c.needs_home_service,
           c.is_provisional, c.is_contested, c.origin = 'cameLater' as came_later,
           (select k.said_sealed from door_knocks k
             where k.community_id = ${communityId} and k.campaign_id = ${campaignId}
               and k.household_id = c.household_id and k.voided_at is null
               and k.happened_at = c.closed_at and k.recorded_by = c.closed_by
             order by k.version desc limit 1) as said_sealed
      from cells c
      join doors d on d.community_id = c.community_id and d.household_id = c.household_id
      left join accounts a on a.id = c.closed_by
     where c.community_id = ${communityId} and c.campaign_id = ${campaignId}
     order by ${climbing('d')}, c.household_id`.execute(db);
  return rows;
}
