import { sql } from 'kysely';
import type { Database } from '../../../db/database';

interface Asked {
  communityId: string;
  householdId: string;
  productId: string;
}

/** Harmless to repeat: what was asked for first stands. */
export const add = (db: Database, asked: Asked & { waveId: string; askedBy: string; askedAt: Date }) =>
  sql`insert into stock_reminders (community_id, household_id, product_id, wave_id, asked_by, asked_at)
      values (${asked.communityId}, ${asked.householdId}, ${asked.productId}, ${asked.waveId}, ${asked.askedBy},
              ${asked.askedAt})
      on conflict (community_id, household_id, product_id) do nothing`.execute(db);

export const remove = (db: Database, { communityId, householdId, productId }: Asked) =>
  sql`delete from stock_reminders
       where community_id = ${communityId} and household_id = ${householdId} and product_id = ${productId}`.execute(
    db,
  );

export async function productIdsOf(
  db: Database,
  { communityId, householdId }: Omit<Asked, 'productId'>,
): Promise<string[]> {
  const { rows } = await sql<{ productId: string }>`
    select product_id from stock_reminders
     where community_id = ${communityId} and household_id = ${householdId} order by 1`.execute(db);
  return rows.map(({ productId }) => productId);
}

export interface SpentReminder extends Asked {
  waveId: string;
  product: string;
}

/** A wave in which one can order at that moment. */
const isOpenAt = (now: Date) => sql`w.closed_at is null and w.opens_at <= ${now} and w.closes_at > ${now}`;

/** Communities in which a wave is open that came after a reminder was asked for. */
export async function listCommunitiesToLook(db: Database, now: Date): Promise<string[]> {
  const { rows } = await sql<{ communityId: string }>`
    select distinct r.community_id
      from stock_reminders r join waves w on w.community_id = r.community_id and w.id <> r.wave_id
     where ${isOpenAt(now)}`.execute(db);
  return rows.map(({ communityId }) => communityId);
}

/**
 * Takes out a community's reminders whose product can be ordered in a wave that opened after the one it was asked in; two
 * instances never take the same. The caller tells the households in the same transaction.
 */
export async function spend(
  db: Database,
  communityId: string,
  { now, most }: { now: Date; most: number },
): Promise<SpentReminder[]> {
  const { rows } = await sql<SpentReminder>`
    with due as (
      select r.community_id, r.household_id, r.product_id, w.id as wave_id, p.name as product
        from stock_reminders r
        join (select w.id from waves w where w.community_id = ${communityId} and ${isOpenAt(now)}
               order by w.closes_at limit 1) w on w.id <> r.wave_id
        join products p on p.community_id = r.community_id and p.id = r.product_id and p.is_listed
        left join wave_stock s on s.community_id = r.community_id and s.wave_id = w.id and s.product_id = r.product_id
       where r.community_id = ${communityId}
         and (p.stock_per_wave is null or coalesce(s.cap - s.taken, p.stock_per_wave) > 0)
       order by r.asked_at, r.household_id, r.product_id limit ${most} for update of r skip locked),
    spent as (
      delete from stock_reminders r using due
       where r.community_id = ${communityId} and r.household_id = due.household_id and r.product_id = due.product_id)
    select community_id, household_id, product_id,
           wave_id, product from due`.execute(db);
  return rows;
}
