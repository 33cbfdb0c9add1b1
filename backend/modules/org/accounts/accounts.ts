import { sql } from 'kysely';
import type { Database } from '../../../db/database';

export const add = (db: Database, account: { id: string; nameSealed: string; now: Date }) =>
  sql`insert into accounts (id, name_sealed, created_at)
      values (${account.id}, ${account.nameSealed}, ${account.now})`.execute(db);

export async function findSealedName(db: Database, accountId: string): Promise<string | undefined> {
  const { rows } = await sql<{ nameSealed: string }>`
    select name_sealed from accounts where id = ${accountId}`.execute(db);
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

/**
 * Holds the person until the transaction ends: what is given to or taken from one person happens one after the other.
 * False when the account is closed.
 */
export async function hold(db: Database, accountId: string): Promise<boolean> {
  const { rows } = await sql<{ isOpen: boolean }>`
    select disabled_at is null as is_open from accounts where id = ${accountId} for no key update`.execute(
    db,
  );
  return rows[0]?.isOpen ?? false;
}

/**
 * Closes an account for good: what says who it was, how they signed in, what they agreed to and which number they had
 * left is deleted. The row stays as a number, because others keep who did what for them.
 */
export async function forget(
  db: Database,
  { accountId, nameSealed, now }: { accountId: string; nameSealed: string; now: Date },
): Promise<void> {
  await sql`delete from sessions where account_id = ${accountId}`.execute(db);
  await sql`delete from identities where account_id = ${accountId}`.execute(db);
  await sql`delete from consents where account_id = ${accountId}`.execute(db);
  await sql`delete from captain_phones where account_id = ${accountId}`.execute(db);
  await sql`update invitations set for_name_sealed = ${nameSealed} where used_by = ${accountId}`.execute(db);
  await sql`update accounts set name_sealed = ${nameSealed}, disabled_at = ${now}
             where id = ${accountId}`.execute(db);
}
