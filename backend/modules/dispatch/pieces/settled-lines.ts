import type { DropOffOutcome } from '@/contract/dispatch';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { atTheDoor, pieceName, refundsOfLine } from '../../orders/public';
import { lastDelivery } from '../disputes/delivered-lines';

/** What became of the pieces of a line that are not in hand any more. */
export interface SettledLine {
  productId: string;
  name: string;
  measure: string;
  supplierName: string;
  delivered: number;
  short: number;
  damaged: number;
  refused: number;
  /** Already taken out of `short` and `damaged`. */
  refunded: number;
  deliveredAt: Date | null;
  /** By the phone at the door. */
  atTheDoor: Date | null;
  outcome: DropOffOutcome | null;
}

const lastTaken = sql`
  select f.outcome, ${atTheDoor} as at from drop_off_lines x
    join drop_offs f on f.community_id = x.community_id and f.id = x.drop_off_id
    join delivery_runs r on r.community_id = f.community_id and r.id = f.run_id
   where x.community_id = l.community_id and x.order_id = l.order_id and x.product_id = l.product_id
     and is_delivered(f.outcome) order by f.confirmed_at desc limit 1`;

/** The lines of an order in the order of the catalogue, without those that were cancelled. */
export async function list(db: Database, communityId: string, orderId: string): Promise<SettledLine[]> {
  const { rows } = await sql<SettledLine>`
    select l.product_id, ${pieceName('p', 'l')} as name, p.measure, s.name as supplier_name, l.delivered,
           l.short - n.short as short, l.damaged - n.damaged as damaged, l.refused,
           n.short + n.damaged as refunded, (${lastDelivery}) as delivered_at, t.outcome,
           t.at as at_the_door
      from order_lines l
      join products p on p.community_id = l.community_id and p.id = l.product_id
      join suppliers s on s.community_id = l.community_id and s.id = l.supplier_id
      cross join lateral (${refundsOfLine}) n
      left join lateral (${lastTaken}) t on true
     where l.community_id = ${communityId} and l.order_id = ${orderId} and l.ordered > l.cancelled
     order by p.position, p.id`.execute(db);
  return rows;
}
