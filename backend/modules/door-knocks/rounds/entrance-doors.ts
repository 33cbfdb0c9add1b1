import type { KnockOutcome, KnockWay, SettledAs } from '@/contract/campaigns';
import type { RoundDoor } from '@/contract/door-knocks';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { pausedOn } from '../../campaigns/public';

interface Place {
  communityId: string;
  campaignId: string;
  entranceId: string;
}

/** A cell of the entrance, with those who live there. */
export interface CellRow {
  householdId: string;
  placeLabel: string;
  outcome: KnockOutcome | null;
  way: KnockWay | null;
  isClosed: boolean;
  settledAs: SettledAs | null;
  attempts: number;
  isProvisional: boolean;
  isContested: boolean;
  needsHomeService: boolean;
  pauses: RoundDoor['pauses'];
  lastAttemptAt: Date | null;
  version: number;
  residents: { id: string; nameSealed: string }[];
  seenResidents: string[];
}

/** The cells of an entrance. */
export async function listCells(
  db: Database,
  { communityId, campaignId, entranceId, now }: Place & { now: Date },
): Promise<CellRow[]> {
  const { rows } = await sql<CellRow>`
    select c.household_id, d.label as place_label, c.outcome, c.way, c.closed_at is not null as is_closed,
           c.settled_as, c.attempts::int as attempts, c.is_provisional,
           c.is_contested, c.needs_home_service,
           c.last_attempt_at, c.version,
           (select coalesce(json_agg(json_build_object('reason', p.reason, 'untilOn', p.until_on)
                                     order by p.began_at, p.id), '[]')
              from household_pauses p
             where p.community_id = ${communityId} and ${pausedOn(now)}
               and (p.household_id = c.household_id or p.building_id = d.building_id)) as pauses,
           (select coalesce(json_agg(json_build_object('id', r.id, 'nameSealed', r.name_sealed)
                                     order by r.relation <> 'householder', r.added_at, r.id), '[]')
              from residents r
             where r.community_id = ${communityId} and r.household_id = c.household_id and r.ended_at is null)
             as residents,
           array(select distinct s.id from door_knocks k cross join unnest(k.seen_residents) as s (id)
                  where k.community_id = ${communityId} and k.campaign_id = ${campaignId}
                    and k.household_id = c.household_id and k.voided_at is null) as seen_residents
      from doors d
      join cells c on c.community_id = d.community_id and c.household_id = d.household_id
       and c.campaign_id = ${campaignId}
     where d.community_id = ${communityId} and d.entrance_id = ${entranceId} and d.ended_at is null
     limit 1000`.execute(db);
  return rows;
}

/** What was said last of a household, in this round or else in the one of which it is a copy. */
export interface LastSaid {
  saidSealed: string | null;
  peopleCount: number | null;
}

export async function listLastSaid(
  db: Database,
  { communityId, campaignId, entranceId, clonedFrom }: Place & { clonedFrom: string | null },
): Promise<Map<string, LastSaid>> {
  const { rows } = await sql<LastSaid & { householdId: string }>`
    select distinct on (k.household_id) k.household_id, k.said_sealed,
           k.people_count::int as people_count
      from households h
      join door_knocks k on k.community_id = h.community_id and k.household_id = h.id
       and k.campaign_id in (${campaignId}, ${clonedFrom}) and k.voided_at is null
       and k.outcome not in ('noAnswer', 'refused')
     where h.community_id = ${communityId} and h.entrance_id = ${entranceId} and h.ended_at is null
     order by k.household_id, k.campaign_id = ${campaignId} desc, k.version desc`.execute(db);
  return new Map(rows.map(({ householdId, ...said }) => [householdId, said]));
}
