import { sql } from 'kysely';
import { validate } from 'uuid';
import type { Database } from '../../db/database';
import { newToken, tokenHash } from '../../kernel/secrets';

const HALF_DAY_MS = 12 * 3_600_000;

/** Signs a demo person in without a password; undefined when the account is nobody of the demo. */
export async function beginDemoSession(
  db: Database,
  accountId: string,
  now: Date,
): Promise<{ token: string; expiresAt: Date } | undefined> {
  if (!validate(accountId)) return undefined;
  const token = newToken();
  const expiresAt = new Date(now.getTime() + HALF_DAY_MS);
  const { numAffectedRows = 0n } = await sql`
    insert into sessions (token_hash, account_id, created_at, expires_at)
    select ${tokenHash(token)}, i.account_id, ${now}, ${expiresAt}
      from identities i join accounts a on a.id = i.account_id and a.disabled_at is null
     where i.account_id = ${accountId} and i.kind = 'wechat' and i.subject like 'demo-%' limit 1`.execute(db);
  return numAffectedRows === 1n ? { token, expiresAt } : undefined;
}
