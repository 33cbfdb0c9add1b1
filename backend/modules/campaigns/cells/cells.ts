import type { SettledAs } from '@/contract/campaigns';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';

/** The place of a cell. */
export interface CellPlace {
  communityId: string;
  campaignId: string;
  householdId: string;
}

/** Makes cells for households that have none in the campaign; answers how many are new. */
export async function add(
  db: Database,
  { communityId, campaignId }: Omit<CellPlace, 'householdId'>,
  {
    householdIds,
    origin,
    now,
  }: { householdIds: readonly string[]; origin: 'opened' | 'cameLater'; now: Date },
): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into cells (community_id, campaign_id, household_id, origin, changed_at)
    select ${communityId}, ${campaignId}, x.id, ${origin}, ${now}
      from unnest(${householdIds}::uuid[]) as x (id)
    on conflict (community_id, campaign_id, household_id) do nothing`.execute(db);
  return Number(numAffectedRows ?? 0n);
}

/** Closes a held, open cell without a fact of its own. */
export const settle = (
  db: Database,
  { communityId, campaignId, householdId }: CellPlace,
  how: { settledAs: SettledAs; by: string | null; reasonSealed: string | null; now: Date },
) =>
  sql`
    update cells set settled_as = ${how.settledAs}, reason_sealed = ${how.reasonSealed}, closed_at = ${how.now},
           closed_by = ${how.by}, changed_at = ${how.now}
     where community_id = ${communityId} and campaign_id = ${campaignId} and household_id = ${householdId}
       and closed_at is null`.execute(db);

/** Closes open cells whose households are not there any more. */
export const settleGone = (
  db: Database,
  { communityId, campaignId }: Omit<CellPlace, 'householdId'>,
  { householdIds, settledAs, now }: { householdIds: readonly string[]; settledAs: SettledAs; now: Date },
) =>
  sql`
    update cells set settled_as = ${settledAs}, closed_at = ${now}, changed_at = ${now}
     where community_id = ${communityId} and campaign_id = ${campaignId} and closed_at is null
       and household_id = any(${householdIds}::uuid[])`.execute(db);

/** Closes all open cells of a campaign that needs nobody any more. */
export const settleOpen = (
  db: Database,
  { communityId, campaignId }: Omit<CellPlace, 'householdId'>,
  { settledAs, by, now }: { settledAs: 'superseded' | 'withdrawn'; by: string; now: Date },
) =>
  sql`
    update cells set settled_as = ${settledAs}, closed_at = ${now}, closed_by = ${by}, changed_at = ${now}
     where community_id = ${communityId} and campaign_id = ${campaignId} and closed_at is null`.execute(db);

/** Households with an open cell that have ended. */
export async function listGone(
  db: Database,
  { communityId, campaignId }: Omit<CellPlace, 'householdId'>,
): Promise<string[]> {
  const { rows } = await sql<{ householdId: string }>`
    select c.household_id from cells c
      join households h on h.community_id = c.community_id and h.id = c.household_id and h.ended_at is not null
     where c.community_id = ${communityId} and c.campaign_id = ${campaignId} and c.closed_at is null`.execute(
    db,
  );
  return rows.map(({ householdId }) => householdId);
}

/** Households of the community that have no cell in the campaign. */
export async function listWithout(
  db: Database,
  { communityId, campaignId }: Omit<CellPlace, 'householdId'>,
): Promise<{ householdId: string }[]> {
  const { rows } = await sql<{ householdId: string }>`
    select h.id as household_id from households h
     where h.community_id = ${communityId} and h.ended_at is null
       and not exists (select from cells c
                        where c.community_id = ${communityId} and c.campaign_id = ${campaignId}
                          and c.household_id = h.id)`.execute(db);
  return rows;
}

/** Of two contradicting facts the one that a person chose; the facts are to be asked again afterwards. */
export const choose = (db: Database, { communityId, campaignId, householdId }: CellPlace, knockId: string) =>
  sql`
    update cells set chosen_knock_id = ${knockId}
     where community_id = ${communityId} and campaign_id = ${campaignId} and household_id = ${householdId}`.execute(
    db,
  );

/** Somebody ordered where nobody was said to live; the facts are to be asked again afterwards. */
export const disprove = (db: Database, { communityId, campaignId, householdId }: CellPlace, at: Date) =>
  sql`
    update cells set disproved_at = ${at}
     where community_id = ${communityId} and campaign_id = ${campaignId} and household_id = ${householdId}`.execute(
    db,
  );
