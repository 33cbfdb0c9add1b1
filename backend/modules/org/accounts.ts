import { sql } from 'kysely';
import type { Database } from '../../db/database';

export const add = (db: Database, account: { id: string; nameSealed: string; now: Date }) =>
  sql`insert into accounts (id, name_sealed, created_at)
      values (${account.id}, ${account.nameSealed}, ${account.now})`.execute(db);

export async function findSealedName(db: Database, accountId: string): Promise<string | undefined> {
  const { rows } = await sql<{ nameSealed: string }>`
    select name_sealed as "nameSealed" from accounts where id = ${accountId}`.execute(db);
  return rows[0]?.nameSealed;
}
