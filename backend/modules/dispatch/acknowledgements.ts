import { sql } from 'kysely';
import type { Database } from '../../db/database';

interface Word {
  communityId: string;
  orderId: string;
  at: Date;
  by: string;
}

/** Keeps the first word of the household; answers when it was given. */
export async function add(db: Database, { communityId, orderId, at, by }: Word): Promise<Date> {
  const { rows } = await sql<{ at: Date }>`
    insert into acknowledgements as k (community_id, order_id, acknowledged_at, acknowledged_by)
    values (${communityId}, ${orderId}, ${at}, ${by})
    on conflict (community_id, order_id) do update set acknowledged_at = k.acknowledged_at
    returning acknowledged_at as at`.execute(db);
  return rows[0]?.at ?? at;
}
