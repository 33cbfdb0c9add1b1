import { sql } from 'kysely';
import type { Database } from '../../../db/database';

/** '10号楼 1单元 502', also of a household that has moved out; undefined when there is none. */
export async function doorOf(
  db: Database,
  communityId: string,
  householdId: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ label: string }>`
    select d.label from doors d
     where d.community_id = ${communityId} and d.household_id = ${householdId}`.execute(db);
  return rows[0]?.label;
}
