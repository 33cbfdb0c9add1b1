import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { CellPlace } from '../../campaigns/public';

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

/** Voids what the person recorded of a held cell; answers how many. */
export async function voidOfCell(
  db: Database,
  { communityId, campaignId, householdId }: CellPlace,
  { accountId, since }: Batch,
  { by, at }: { by: string; at: Date },
): Promise<number> {
  const { numAffectedRows } = await sql`
    update door_knocks set voided_at = ${at}, voided_by = ${by}
     where community_id = ${communityId} and campaign_id = ${campaignId} and household_id = ${householdId}
       and recorded_by = ${accountId} and voided_at is null
       and (${since}::timestamptz is null or recorded_at >= ${since}::timestamptz)`.execute(db);
  return Number(numAffectedRows ?? 0n);
}
