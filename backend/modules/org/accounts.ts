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

/** Whether an open account holds a role somewhere in the community now. */
export async function isOfCommunity(
  db: Database,
  { accountId, communityId, now }: { accountId: string; communityId: string; now: Date },
): Promise<boolean> {
  const { rows } = await sql`
    select from role_grants g join accounts a on a.id = g.account_id and a.disabled_at is null
     where a.id = ${accountId} and g.community_id = ${communityId}
       and g.starts_at <= ${now} and (g.ends_at is null or g.ends_at > ${now}) limit 1`.execute(db);
  return rows.length > 0;
}
