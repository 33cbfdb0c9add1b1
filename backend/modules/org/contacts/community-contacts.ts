import { sql } from 'kysely';
import type { Database } from '../../../db/database';

export async function findServicePhone(db: Database, communityId: string): Promise<string | null> {
  const { rows } = await sql<{ servicePhone: string }>`
    select service_phone from community_contacts where community_id = ${communityId}`.execute(db);
  return rows[0]?.servicePhone ?? null;
}

interface NewPhone {
  communityId: string;
  servicePhone: string;
  at: Date;
  by: string;
}

export const setServicePhone = (db: Database, { communityId, servicePhone, at, by }: NewPhone) =>
  sql`insert into community_contacts (community_id, service_phone, set_at, set_by)
      values (${communityId}, ${servicePhone}, ${at}, ${by})
      on conflict (community_id) do update
         set service_phone = excluded.service_phone, set_at = excluded.set_at, set_by = excluded.set_by`.execute(
    db,
  );
