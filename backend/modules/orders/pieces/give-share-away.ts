import type { giveShareAway as procedure } from '@/contract/sharing';
import { formatClock } from '@/domain/beijing-time';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as orders from '../reading/orders';
import { isOpen } from '../waves/waves';

interface Said {
  communityId: string;
  orderId: string;
  productId: string;
  givesAway: boolean;
}

/**
 * A household stands behind all others for a line of its order, or takes that back: after the cut-off, for before it
 * changes its order instead, and before the goods are counted. A count that is being recorded holds the line.
 */
export const giveShareAway: Handler<typeof procedure> = async (
  ctx,
  { orderId, productId, givesAway, ...home },
) => {
  const order = await orders.hold(ctx.db, home, orderId);
  if (!order) throw new Refusal('NOT_FOUND');
  if (isOpen(order.wave, ctx.now)) {
    throw new Refusal('SHARE_NOT_YET', { cutOff: formatClock(order.wave.closesAt.toISOString()) });
  }
  const said = { ...home, orderId, productId, givesAway };
  if (!(await note(ctx, said))) throw await whyNot(ctx, said);
  return { productId, givesAway };
};

async function note({ db }: Context, { communityId, orderId, productId, givesAway }: Said): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update order_lines l set gives_away = ${givesAway}
      from orders o
     where l.community_id = ${communityId} and l.order_id = ${orderId} and l.product_id = ${productId}
       and o.community_id = l.community_id and o.id = l.order_id and l.wanted + l.placed > 0
       and not exists (select from purchase_waves q where q.community_id = l.community_id and q.wave_id = o.wave_id
                          and q.supplier_id = l.supplier_id and q.arrived_at is not null)`.execute(db);
  return numAffectedRows === 1n;
}

async function whyNot({ db }: Context, { communityId, orderId, productId }: Said): Promise<Refusal> {
  const { rows } = await sql<{ product: string }>`
    select p.name as product from order_lines l join products p on p.community_id = l.community_id and p.id = l.product_id
     where l.community_id = ${communityId} and l.order_id = ${orderId} and l.product_id = ${productId}
       and l.ordered > l.cancelled`.execute(db);
  const [line] = rows;
  return line ? new Refusal('SHARE_COUNTED', { product: line.product }) : new Refusal('NOT_FOUND');
}
