import { sql } from 'kysely';
import { v7 } from 'uuid';
import type { DatabaseHandle } from '../../backend/db/database';
import { COMMUNITY_ID } from '../../backend/demo';
import { newToken, tokenHash } from '../../backend/kernel/secrets';
import { testSecrets } from './secrets';

export interface SignedInHousehold {
  householdId: string;
  accountId: string;
  /** Of a session on the web. */
  token: string;
}

/** Gives every household of the demo community a resident of its own who is signed in on the web. */
export async function signInEveryHousehold({ db }: Pick<DatabaseHandle, 'db'>): Promise<SignedInHousehold[]> {
  const { rows } = await sql<{ id: string }>`select id from households order by id`.execute(db);
  const households = rows.map(({ id }) => ({ householdId: id, accountId: v7(), token: newToken() }));
  const asked = households.map(({ token, ...household }) => ({
    ...household,
    grantId: v7(),
    name: testSecrets.seal('住户'),
    tokenHash: tokenHash(token),
  }));
  const given = sql`jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as x
    ("householdId" uuid, "accountId" uuid, "grantId" uuid, name text, "tokenHash" text)`;
  await sql`insert into accounts (id, name_sealed, created_at)
            select x."accountId", x.name, '2026-01-01' from ${given}`.execute(db);
  await sql`insert into role_grants (id, account_id, role, level, community_id, household_id, starts_at, granted_at)
            select x."grantId", x."accountId", 'resident', 'household', ${COMMUNITY_ID}, x."householdId",
                   '2026-01-01', '2026-01-01' from ${given}`.execute(db);
  await sql`insert into sessions (token_hash, account_id, created_at, expires_at)
            select x."tokenHash", x."accountId", '2026-01-01', '2099-01-01' from ${given}`.execute(db);
  return households;
}
