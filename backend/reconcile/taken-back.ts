import { sql } from 'kysely';
import type { Check } from './check';

/** Pieces of a line `l` that came whole, wherever they are now. */
export const cameGood = sql.raw('(l.received + l.sorted + l.on_run + l.delivered + l.refused)');

/** Pieces that answers to disputes have taken out of 'delivered', by where they went. */
const takenBack = (where: Check) => sql`
  (select coalesce(sum(d.pieces), 0) from disputes d
    where d.community_id = l.community_id and d.order_id = l.order_id and d.product_id = l.product_id and ${where})`;
export const anyTakenBack = takenBack(sql`d.answer in ('redeliver', 'refund')`);
export const paidBack = takenBack(sql`d.answer = 'refund'`);
export const refundedShort = takenBack(sql`d.answer = 'refund' and d.cause <> 'spoiled'`);
export const refundedDamaged = takenBack(sql`d.answer = 'refund' and d.cause = 'spoiled'`);
export const comingAgain = takenBack(sql`d.arrives_at is not null and d.came_at is null`);
