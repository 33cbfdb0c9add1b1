import { sql } from 'kysely';
import type { DatabaseHandle } from '../db/database';
import type { TokenKeep } from '../wechat/tokens';
import { everywhere } from './in-community';
import type { Secrets } from './secrets';

/** WeChat forces no new token within half a minute of the last one. */
const FORCED_APART_MS = 30_000;

interface Row {
  tokenSealed: string | null;
  holdsUntil: Date | null;
}

/** Keeps the token of one mini-program in the database, sealed, for all instances; one of them renews it at a time. */
export function keepTokenIn(
  { database, secrets }: { database: Pick<DatabaseHandle, 'pool'>; secrets: Secrets },
  id: string,
): TokenKeep {
  const db = everywhere(database);
  return {
    async read() {
      const { rows } = await sql<Row>`
        select token_sealed, holds_until from platform_tokens where id = ${id}`.execute(db);
      const { tokenSealed = null, holdsUntil = null } = rows[0] ?? {};
      if (!tokenSealed || !holdsUntil) return undefined;
      return { token: secrets.open(tokenSealed), until: holdsUntil, mark: tokenSealed };
    },
    async mayRenew({ now, until, seen }) {
      const { rows } = await sql`
        insert into platform_tokens as t (id, renewing_until) values (${id}, ${until})
        on conflict (id) do update set renewing_until = ${until}
          where (t.renewing_until is null or t.renewing_until <= ${now})
            and t.token_sealed is not distinct from ${seen?.mark ?? null}
        returning id`.execute(db);
      return rows.length > 0;
    },
    async keep({ token, until }) {
      await sql`
        update platform_tokens
           set token_sealed = ${secrets.seal(token)}, holds_until = ${until}, renewing_until = null
         where id = ${id}`.execute(db);
    },
    async mayForce(now) {
      const last = new Date(now.getTime() - FORCED_APART_MS);
      const { rows } = await sql`
        update platform_tokens set forced_at = ${now}
         where id = ${id} and (forced_at is null or forced_at <= ${last}) returning id`.execute(db);
      return rows.length > 0;
    },
  };
}
