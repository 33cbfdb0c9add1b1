import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { isInDispute } from '../../orders/public';

interface Word {
  communityId: string;
  orderId: string;
  at: Date;
  by: string;
}

/**
 * The household says that what lies at its door is there. Doors are held, so that a volunteer who takes the word about
 * one back comes before or after. What is in dispute waits for its answer. Answers how many lines had not been
 * acknowledged before.
 */
export async function cover(db: Database, { communityId, orderId, at }: Omit<Word, 'by'>): Promise<number> {
  const covered = await sql`
    with served as (
      select f.id from drop_offs f
       where f.community_id = ${communityId} and is_delivered(f.outcome)
         and exists (select from drop_off_lines y where y.community_id = f.community_id and y.drop_off_id = f.id
                        and y.order_id = ${orderId})
       order by f.id for share)
    update drop_off_lines x set acknowledged_at = ${at} from served
     where x.community_id = ${communityId} and x.drop_off_id = served.id and x.order_id = ${orderId}
       and x.acknowledged_at is null and not ${isInDispute}`.execute(db);
  return Number(covered.numAffectedRows ?? 0n);
}

/** When the household gave its last word on the order. */
export async function find(db: Database, communityId: string, orderId: string): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date }>`
    select acknowledged_at as at from acknowledgements
     where community_id = ${communityId} and order_id = ${orderId}`.execute(db);
  return rows[0]?.at;
}

/** Keeps the last word of the household; answers when it was given. */
export async function keep(db: Database, { communityId, orderId, at, by }: Word): Promise<Date> {
  await sql`
    insert into acknowledgements (community_id, order_id, acknowledged_at, acknowledged_by)
    values (${communityId}, ${orderId}, ${at}, ${by})
    on conflict (community_id, order_id) do update
       set acknowledged_at = excluded.acknowledged_at, acknowledged_by = excluded.acknowledged_by`.execute(
    db,
  );
  return at;
}
