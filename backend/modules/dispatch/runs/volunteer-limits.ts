import type { CarryLimits } from '@/contract/carry-limits';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';

interface Written {
  communityId: string;
  accountId: string;
  limits: CarryLimits;
  at: Date;
  by: string;
}

/** Writes down what somebody can carry at once. */
export const set = (db: Database, { communityId, accountId, limits, at, by }: Written) =>
  sql`
    insert into volunteer_limits (community_id, account_id, most_grams, most_pieces, cold_boxes, set_at, set_by)
    values (${communityId}, ${accountId}, ${limits.grams}, ${limits.pieces}, ${limits.coldBoxes}, ${at}, ${by})
    on conflict (community_id, account_id) do update
       set most_grams = excluded.most_grams, most_pieces = excluded.most_pieces, cold_boxes = excluded.cold_boxes,
           set_at = excluded.set_at, set_by = excluded.set_by`.execute(db);

/** A hand cart again, as for anybody. */
export const clear = (db: Database, communityId: string, accountId: string) =>
  sql`delete from volunteer_limits where community_id = ${communityId} and account_id = ${accountId}`.execute(
    db,
  );

/** What was written down of these people. */
export async function listOf(
  db: Database,
  communityId: string,
  accountIds: readonly string[],
): Promise<Map<string, CarryLimits>> {
  const { rows } = await sql<CarryLimits & { accountId: string }>`
    select account_id, most_grams as grams, most_pieces as pieces, cold_boxes from volunteer_limits
     where community_id = ${communityId} and account_id = any(${accountIds}::uuid[])`.execute(db);
  return new Map(
    rows.map(({ accountId, grams, pieces, coldBoxes }) => [accountId, { grams, pieces, coldBoxes }]),
  );
}
