import { sql } from 'kysely';
import type { DatabaseHandle } from '../../../backend/db/database';
import { newToken, tokenHash } from '../../../backend/kernel/secrets';

/** A cookie as if the demo person (`zhu`, `lin` …) had signed in on the web. */
export async function sessionOf({ db }: DatabaseHandle, person: string): Promise<string> {
  const token = newToken();
  await sql`
    insert into sessions (token_hash, account_id, created_at, expires_at)
    select ${tokenHash(token)}, account_id, created_at, '2099-01-01' from identities
     where kind = 'wechat' and subject = ${`demo-${person}`}`.execute(db);
  return `sandan_session=${token}`;
}
