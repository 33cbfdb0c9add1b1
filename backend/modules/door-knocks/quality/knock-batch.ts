import { sql } from 'kysely';
import type { Database } from '../../../db/database';

/** What one person recorded in a round: from a moment on, at one entrance, or all of it. */
export interface Batch {
  accountId: string;
  since: string | null;
}

interface Wanted extends Batch {
  communityId: string;
  campaignId: string;
  entranceId: string | null;
}

/** The households of a batch that is not voided, in one order for all who hold them. */
export async function listHouseholds(
  db: Database,
  { communityId, campaignId, accountId, since, entranceId }: Wanted,
): Promise<string[]> {
  const { rows } = await sql<{ householdId: string }>`
    select distinct k.household_id
      from door_knocks k
      join doors d on d.community_id = k.community_id and d.household_id = k.household_id
     where k.community_id = ${communityId} and k.campaign_id = ${campaignId} and k.recorded_by = ${accountId}
       and k.voided_at is null and (${since}::timestamptz is null or k.recorded_at >= ${since}::timestamptz)
       and (${entranceId}::uuid is null or d.entrance_id = ${entranceId}::uuid)
     order by k.household_id`.execute(db);
  return rows.map(({ householdId }) => householdId);
}

/** A knock that says nothing any more. */
export interface VoidedKnock {
  householdId: string;
  recordedAt: Date;
  recordedBy: string;
  peopleCount: number | null;
  saidSealed: string | null;
}

/** Voids what the person recorded of some held cells; answers it. */
export async function voidAll(
  db: Database,
  { communityId, campaignId, accountId, since }: Omit<Wanted, 'entranceId'>,
  { householdIds, by, at }: { householdIds: readonly string[]; by: string; at: Date },
): Promise<VoidedKnock[]> {
  const { rows } = await sql<VoidedKnock>`
    update door_knocks set voided_at = ${at}, voided_by = ${by}
     where community_id = ${communityId} and campaign_id = ${campaignId}
       and household_id = any(${householdIds}::uuid[]) and recorded_by = ${accountId} and voided_at is null
       and (${since}::timestamptz is null or recorded_at >= ${since}::timestamptz)
    returning household_id, recorded_at, recorded_by, people_count::int as people_count, said_sealed`.execute(
    db,
  );
  return rows;
}
