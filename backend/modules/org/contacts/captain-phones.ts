import { sql } from 'kysely';
import type { Database } from '../../../db/database';

interface Captain {
  communityId: string;
  accountId: string;
}

export async function find(
  db: Database,
  { communityId, accountId }: Captain,
): Promise<{ phoneSealed: string } | undefined> {
  const { rows } = await sql<{ phoneSealed: string }>`
    select phone_sealed from captain_phones
     where community_id = ${communityId} and account_id = ${accountId}`.execute(db);
  return rows[0];
}

interface NewPhone extends Captain {
  phoneSealed: string;
  at: Date;
  by: string;
}

export const set = (db: Database, one: NewPhone) =>
  sql`insert into captain_phones (community_id, account_id, phone_sealed, set_at, set_by)
      values (${one.communityId}, ${one.accountId}, ${one.phoneSealed}, ${one.at}, ${one.by})
      on conflict (community_id, account_id) do update
         set phone_sealed = excluded.phone_sealed, set_at = excluded.set_at, set_by = excluded.set_by`.execute(
    db,
  );

export const remove = (db: Database, { communityId, accountId }: Captain) =>
  sql`delete from captain_phones where community_id = ${communityId} and account_id = ${accountId}`.execute(
    db,
  );
