import { sql } from 'kysely';
import type { Database } from '../../db/database';

export interface CertificateRow {
  id: string;
  supplierId: string;
  kind: string;
  /** 'YYYY-MM-DD' */
  expiresOn: string;
  /** Beijing days from `today`; below 0 it is over. */
  daysLeft: number;
  pictureId: string | null;
}

/** The certificates of one supplier or of all, the one that ends first above; `today` in Beijing. */
export async function list(
  db: Database,
  communityId: string,
  today: string,
  supplierId: string | null = null,
): Promise<CertificateRow[]> {
  const { rows } = await sql<CertificateRow>`
    select id, supplier_id, kind, to_char(expires_on, 'YYYY-MM-DD') as expires_on,
           expires_on - ${today}::date as days_left, picture_id
      from supplier_certificates
     where community_id = ${communityId} and removed_at is null
       and (${supplierId}::uuid is null or supplier_id = ${supplierId})
     order by supplier_certificates.expires_on, id limit 4000`.execute(db);
  return rows;
}

export interface NewCertificate {
  communityId: string;
  id: string;
  supplierId: string;
  kind: string;
  expiresOn: string;
  pictureId: string | null;
  by: string;
  at: Date;
}

export const add = (db: Database, one: NewCertificate) =>
  sql`insert into supplier_certificates (community_id, id, supplier_id, kind, expires_on, picture_id, added_by, added_at)
      values (${one.communityId}, ${one.id}, ${one.supplierId}, ${one.kind}, ${one.expiresOn}::date, ${one.pictureId},
              ${one.by}, ${one.at})`.execute(db);

/** Answers whether there is one that was not taken off before; undefined when there is none. */
export async function remove(
  db: Database,
  { communityId, id, by, at }: Pick<NewCertificate, 'communityId' | 'id' | 'by' | 'at'>,
): Promise<boolean | undefined> {
  const { rows } = await sql<{ wasKept: boolean }>`
    with held as (
      select id, removed_at is null as was_kept from supplier_certificates
       where community_id = ${communityId} and id = ${id} for update),
    removed as (
      update supplier_certificates s set removed_at = ${at}, removed_by = ${by} from held h
       where s.community_id = ${communityId} and s.id = h.id and h.was_kept)
    select was_kept from held`.execute(db);
  return rows[0]?.wasKept;
}
