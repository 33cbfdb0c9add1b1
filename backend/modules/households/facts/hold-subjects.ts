import { sql } from 'kysely';
import type { Database } from '../../../db/database';

/**
 * Holds the households of some facts, and who records them, until the transaction ends; throws when one is not there.
 * Once for a slice and not by a foreign key for each row: an import writes 70,000 facts (docs/decisions/0036).
 */
export async function holdSubjects(
  db: Database,
  communityId: string,
  { householdIds, accountId }: { householdIds: ReadonlySet<string>; accountId: string },
): Promise<void> {
  const held = await sql`
    select from households where community_id = ${communityId} and id = any(${[...householdIds]}::uuid[])
       for key share`.execute(db);
  if (held.rows.length < householdIds.size)
    throw new Error('a register fact of a household that is not there');
  const recorder = await sql`select from accounts where id = ${accountId} for key share`.execute(db);
  if (recorder.rows.length === 0) throw new Error('a register fact recorded by nobody');
}
