import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { householdTableList } from '../../../db/household-tables';
import * as households from '../doors/household-rows';
import { forgetBefore } from './forget-before';
import { personalFields } from './personal-fields';

/**
 * Forgets who lived in households that ended 90 days ago or longer: their people, numbers, remark, care, and the history
 * of these. How many they were stays. At most `most` households; answers how many there were, so that 0 is the end.
 * Whoever holds one at this moment keeps it from this round only.
 */
export async function forgetEnded(db: Database, now: Date, most: number): Promise<number> {
  return db.transaction().execute(async (slice) => {
    const gone = await households.takeToForget(slice, { before: forgetBefore(now), now, most });
    if (gone.length > 0) await forgetPeople(slice, gone);
    return gone.length;
  });
}

async function forgetPeople(db: Database, gone: readonly households.Forgotten[]): Promise<void> {
  const their = sql`(community_id, household_id) in (
    select "communityId", "householdId" from jsonb_to_recordset(${JSON.stringify(gone)}::jsonb)
                                             as x ("communityId" uuid, "householdId" uuid))`;
  for (const { table } of householdTableList.filter(({ end }) => end === 'withPeople'))
    await sql`delete from ${sql.table(table)} where ${their} and ${only(table)}`.execute(db);
}

/** The history keeps how many they were, vacancy, floor: what is no person's. */
const only = (table: string) =>
  table === 'register_facts' ? sql`field = any(${personalFields}::text[])` : sql`true`;
