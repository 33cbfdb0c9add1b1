import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { householdTableList } from '../../../db/household-tables';
import * as households from '../doors/household-rows';
import { forgetBefore } from './forget-before';
import { personalFields } from './personal-fields';

/**
 * Forgets who lived in households that ended 90 days ago or longer: their people, numbers, remark, care, and the history
 * of these. How many they were stays. At most `most` households of a community; answers how many there were.
 * Whoever holds one at this moment keeps it from this round only.
 */
export async function forgetEnded(
  db: Database,
  communityId: string,
  { now, most }: { now: Date; most: number },
): Promise<number> {
  return db.transaction().execute(async (slice) => {
    const gone = await households.takeToForget(slice, communityId, { before: forgetBefore(now), now, most });
    if (gone.length > 0) await forgetPeople(slice, communityId, gone);
    return gone.length;
  });
}

/** Communities in which there is somebody to forget. */
export const listCommunitiesToForget = (db: Database, now: Date): Promise<string[]> =>
  households.listCommunitiesToForget(db, forgetBefore(now));

async function forgetPeople(db: Database, communityId: string, gone: readonly string[]): Promise<void> {
  const their = sql`community_id = ${communityId} and household_id = any(${gone}::uuid[])`;
  for (const { table } of householdTableList.filter(({ end }) => end === 'withPeople'))
    await sql`delete from ${sql.table(table)} where ${their} and ${only(table)}`.execute(db);
}

/** The history keeps how many they were, vacancy, floor: what is no person's. */
const only = (table: string) =>
  table === 'register_facts' ? sql`field = any(${personalFields}::text[])` : sql`true`;
