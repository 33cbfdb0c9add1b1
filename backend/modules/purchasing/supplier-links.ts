import { sql } from 'kysely';
import type { Database } from '../../db/database';

export interface OpenLink {
  id: string;
  communityId: string;
  purchaseId: string;
  expiresAt: Date;
}

/** The link of that code while it is good: not ended, not over. */
export async function findByHash(db: Database, codeHash: string, now: Date): Promise<OpenLink | undefined> {
  const { rows } = await sql<OpenLink>`
    select id, community_id, purchase_id, expires_at from supplier_links
     where code_hash = ${codeHash} and revoked_at is null and expires_at > ${now}`.execute(db);
  return rows[0];
}

export interface NewLink extends OpenLink {
  codeHash: string;
  by: string;
  at: Date;
}

/** The purchase must be held, and its former link ended. */
export const add = (db: Database, one: NewLink) =>
  sql`insert into supplier_links (id, community_id, purchase_id, code_hash, made_by, made_at, expires_at)
      values (${one.id}, ${one.communityId}, ${one.purchaseId}, ${one.codeHash}, ${one.by}, ${one.at},
              ${one.expiresAt})`.execute(db);

export const revoke = (db: Database, communityId: string, purchaseId: string, at: Date) =>
  sql`update supplier_links set revoked_at = ${at}
       where community_id = ${communityId} and purchase_id = ${purchaseId} and revoked_at is null`.execute(
    db,
  );
