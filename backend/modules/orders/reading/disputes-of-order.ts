import type { OrderDispute } from '@/contract/order-shapes';
import { disputeState, isDisputeFresh } from '@/domain/disputes';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';
import { pieceName } from '../pieces/piece-name';

/** A dispute as the order's row carries it: moments are text, as JSON has them. */
export interface DisputeOfOrder extends Omit<OrderDispute, 'state'> {
  answer: 'redeliver' | 'refund' | 'decline' | null;
}

/** What was said of order `o` and not withdrawn, newest first. */
export const disputesOfOrder = sql`
  select json_agg(json_build_object(
           'productId', s.product_id, 'product', ${pieceName('y', 'l')}, 'measure', y.measure, 'pieces', s.pieces, 'cause', s.cause,
           'openedAt', s.opened_at, 'openedByName', b.name_sealed, 'answeredAt', s.answered_at, 'answer', s.answer,
           'comesAt', case when s.came_at is null then s.arrives_at end, 'refundFen', s.refund_fen)
           order by s.opened_at desc, s.id desc) as disputes
    from (select * from disputes d
           where d.community_id = o.community_id and d.order_id = o.id and d.withdrawn_at is null
           order by d.opened_at desc, d.id desc limit 50) s
    join products y on y.community_id = s.community_id and y.id = s.product_id
    join order_lines l on l.community_id = s.community_id and l.order_id = s.order_id and l.product_id = s.product_id
    join accounts b on b.id = s.opened_by`;

/** Whether line `x` of a door is spoken of in a dispute that waits for its answer: nobody confirms it meanwhile. */
export const isInDispute = sql`
  exists (select from disputes d
           where d.community_id = x.community_id and d.order_id = x.order_id and d.product_id = x.product_id
             and is_open_dispute(d.answered_at, d.withdrawn_at))`;

const iso = (moment: string | null): string | null => moment && new Date(moment).toISOString();

/** What the household still reads of it. */
export const toDisputes = (ctx: Context, rows: readonly DisputeOfOrder[]): OrderDispute[] =>
  rows
    .filter(({ answeredAt }) =>
      isDisputeFresh(
        { answeredAt: answeredAt === null ? null : new Date(answeredAt), withdrawnAt: null },
        ctx.now,
      ),
    )
    .map(({ answer, ...row }) => ({
      ...row,
      state: disputeState({ withdrawnAt: null, answer }),
      openedAt: new Date(row.openedAt).toISOString(),
      openedByName: ctx.secrets.open(row.openedByName),
      answeredAt: iso(row.answeredAt),
      comesAt: iso(row.comesAt),
    }));
