import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { Refusal } from '../../../kernel/refusal';

/** The right to call is one at an entrance: doors of another are refused NOT_FOUND. */
export async function refuseElsewhere(
  db: Database,
  { communityId, entranceId }: { communityId: string; entranceId: string },
  householdIds: readonly string[],
): Promise<void> {
  const { rows } = await sql<{ there: number }>`
    select count(*)::int as there from households h
     where h.community_id = ${communityId} and h.entrance_id = ${entranceId}
       and h.id = any(${householdIds}::uuid[])`.execute(db);
  if (rows[0]?.there !== householdIds.length) throw new Refusal('NOT_FOUND');
}
