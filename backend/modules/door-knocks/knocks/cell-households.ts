import { sql } from 'kysely';
import type { Database } from '../../../db/database';

/** What of a household decides about its cell. */
export interface CellHousehold {
  /** Who lives there by the register: who is to be seen. */
  residents: string[];
  isVacant: boolean;
  /** The round of which this one is a copy found it so. */
  wasVacant: boolean;
}

export const nobody: CellHousehold = { residents: [], isVacant: false, wasVacant: false };

interface Place {
  communityId: string;
  campaignId: string;
  /** The round of which it is a copy. */
  clonedFrom: string | null;
}

/** Households by id: who is to be seen, and whether they are vacant by another word. */
export async function householdsOf(
  db: Database,
  { communityId, campaignId, clonedFrom }: Place,
  householdIds: readonly string[],
): Promise<Map<string, CellHousehold>> {
  const { rows } = await sql<CellHousehold & { id: string }>`
    select h.id, h.is_vacant,
           array(select r.id from residents r
                  where r.community_id = ${communityId} and r.household_id = h.id and r.ended_at is null) as residents,
           exists (select from cells c
                    where c.community_id = ${communityId} and c.campaign_id = ${clonedFrom}
                      and c.campaign_id <> ${campaignId} and c.household_id = h.id
                      and c.closed_at is not null and c.outcome = 'vacant') as was_vacant
      from households h
     where h.community_id = ${communityId} and h.id = any(${householdIds}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, ...household }) => [id, household]));
}
