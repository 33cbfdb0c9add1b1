import type { KnockOutcome, KnockWay, SettledAs } from '@/contract/campaigns';
import type { SuccessRule } from '@/contract/door-knocks';
import { sql } from 'kysely';
import type { Database } from '../db/database';

interface Round {
  communityId: string;
  campaignId: string;
}

/** A cell as it stands, with what else decides about it. */
export interface CellRow {
  householdId: string;
  success: SuccessRule;
  outcome: KnockOutcome | null;
  way: KnockWay | null;
  closedAt: Date | null;
  closedBy: string | null;
  attempts: number;
  triedParts: number;
  phoneTries: number;
  kinTries: number;
  lastAttemptAt: Date | null;
  isProvisional: boolean;
  isContested: boolean;
  needsHomeService: boolean;
  peopleSeen: number | null;
  settledAs: SettledAs | null;
  chosenKnockId: string | null;
  disprovedAt: Date | null;
  isKnownVacant: boolean;
  residents: string[];
}

/** A knock that was not voided. */
export interface KnockRow {
  id: string;
  householdId: string;
  outcome: KnockOutcome;
  way: KnockWay;
  happenedAt: Date;
  recordedBy: string;
  saidSealed: string | null;
  peopleCount: number | null;
  seenResidents: string[];
  needsHomeService: boolean | null;
  device: string;
  seq: number;
  sawVersion: number;
  version: number;
}

export async function listRounds(db: Database): Promise<Round[]> {
  const { rows } = await sql<Round>`
    select r.community_id, r.campaign_id from rounds r order by r.community_id, r.campaign_id`.execute(db);
  return rows;
}

/**
 * The cells of a round whose facts are its knocks alone: where the register, or the round before, was changed after a cell
 * was computed, what it would come to now is no fault of it.
 */
export async function listCells(db: Database, { communityId, campaignId }: Round): Promise<CellRow[]> {
  const { rows } = await sql<CellRow>`
    select c.household_id, r.success, c.outcome, c.way, c.closed_at, c.closed_by, c.attempts::int as attempts,
           c.tried_parts::int as tried_parts, c.phone_tries::int as phone_tries, c.kin_tries::int as kin_tries,
           c.last_attempt_at, c.is_provisional, c.is_contested, c.needs_home_service,
           c.people_seen::int as people_seen, c.settled_as, c.chosen_knock_id, c.disproved_at,
           (h.is_vacant or coalesce(b.outcome = 'vacant' and b.closed_at is not null, false)) as is_known_vacant,
           array(select p.id from residents p
                  where p.community_id = ${communityId} and p.household_id = h.id and p.ended_at is null) as residents
      from rounds r
      join cells c on c.community_id = r.community_id and c.campaign_id = r.campaign_id
      join households h on h.community_id = c.community_id and h.id = c.household_id
      left join cells b on b.community_id = r.community_id and b.campaign_id = r.cloned_from
       and b.campaign_id <> r.campaign_id and b.household_id = c.household_id
     where r.community_id = ${communityId} and r.campaign_id = ${campaignId}
       and coalesce(b.changed_at <= c.changed_at, true) and coalesce(h.ended_at <= c.changed_at, true)
       and not exists (select from register_facts f
                        where f.community_id = ${communityId} and f.household_id = h.id
                          and f.field in ('isVacant', 'resident', 'householderName')
                          and f.recorded_at > c.changed_at)`.execute(db);
  return rows;
}

export async function listKnocks(db: Database, { communityId, campaignId }: Round): Promise<KnockRow[]> {
  const { rows } = await sql<KnockRow>`
    select k.id, k.household_id, k.outcome, k.way, k.happened_at, k.recorded_by, k.said_sealed,
           k.people_count::int as people_count, k.seen_residents, k.needs_home_service, k.device, k.seq, k.saw_version,
           k.version
      from door_knocks k
     where k.community_id = ${communityId} and k.campaign_id = ${campaignId} and k.voided_at is null`.execute(
    db,
  );
  return rows;
}
