import { sql } from 'kysely';
import type { Database } from '../../../db/database';

/** A login name means the same person however it is typed. */
const subjectOf = (loginName: string): string => loginName.toLowerCase();

interface PasswordIdentity {
  accountId: string;
  secretHash: string;
}

/** The password of an account that is not disabled. */
export async function findPassword(db: Database, loginName: string): Promise<PasswordIdentity | undefined> {
  const { rows } = await sql<PasswordIdentity>`
    select i.account_id, i.secret_hash
      from identities i join accounts a on a.id = i.account_id and a.disabled_at is null
     where i.kind = 'password' and i.subject = ${subjectOf(loginName)}`.execute(db);
  return rows[0];
}

/** Whether somebody signs in by this name already, also when the account is closed. */
export async function isLoginNameTaken(db: Database, loginName: string): Promise<boolean> {
  const { rows } = await sql`
    select from identities where kind = 'password' and subject = ${subjectOf(loginName)}`.execute(db);
  return rows.length > 0;
}

/** Answers false when the login name is taken. */
export async function addPassword(
  db: Database,
  identity: { loginName: string; accountId: string; secretHash: string; now: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into identities (kind, subject, account_id, secret_hash, created_at)
    values ('password', ${subjectOf(identity.loginName)}, ${identity.accountId}, ${identity.secretHash}, ${identity.now})
    on conflict do nothing`.execute(db);
  return numAffectedRows === 1n;
}

/** Two codes entered by one stranger at the same moment meet here, so that they become one person. */
export const holdWechat = (db: Database, openid: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`wechat ${openid}`}, 0))`.execute(db);

export async function findWechat(
  db: Database,
  openid: string,
): Promise<{ accountId: string; isDisabled: boolean } | undefined> {
  const { rows } = await sql<{ accountId: string; isDisabled: boolean }>`
    select a.id as account_id, a.disabled_at is not null as is_disabled
      from identities i join accounts a on a.id = i.account_id
     where i.kind = 'wechat' and i.subject = ${openid}`.execute(db);
  return rows[0];
}

export const addWechat = (db: Database, identity: { openid: string; accountId: string; now: Date }) =>
  sql`insert into identities (kind, subject, account_id, created_at)
      values ('wechat', ${identity.openid}, ${identity.accountId}, ${identity.now})`.execute(db);

export interface OwnPassword {
  loginName: string;
  secretHash: string;
}

/** How a person signs in on the web, held until the transaction ends; undefined when only WeChat vouches for them. */
export async function findOwnPassword(db: Database, accountId: string): Promise<OwnPassword | undefined> {
  const { rows } = await sql<OwnPassword>`
    select subject as login_name, secret_hash from identities
     where account_id = ${accountId} and kind = 'password' for update`.execute(db);
  return rows[0];
}

/** The name by which a person signs in on the web; null when only WeChat vouches for them. */
export async function findLoginName(db: Database, accountId: string): Promise<string | null> {
  const { rows } = await sql<{ loginName: string }>`
    select subject as login_name from identities where account_id = ${accountId} and kind = 'password'`.execute(
    db,
  );
  return rows[0]?.loginName ?? null;
}

export const setPassword = (db: Database, accountId: string, secretHash: string) =>
  sql`update identities set secret_hash = ${secretHash}
       where account_id = ${accountId} and kind = 'password'`.execute(db);
