import { sql } from 'kysely';
import type { Database } from '../../../db/database';

/** Whether the community has this supplier. */
export async function isSupplierHere(db: Database, communityId: string, id: string): Promise<boolean> {
  const { rows } = await sql`
    select from suppliers s where s.community_id = ${communityId} and s.id = ${id}`.execute(db);
  return rows.length === 1;
}

/** Whether the community has this wave. */
export async function isWaveHere(db: Database, communityId: string, id: string): Promise<boolean> {
  const { rows } = await sql`
    select from waves w where w.community_id = ${communityId} and w.id = ${id}`.execute(db);
  return rows.length === 1;
}
