import type { giveShareAway as procedure } from '@/contract/sharing';
import { formatClock } from '@/domain/beijing-time';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';
import { countsAgainst, happenedAt } from '../../../kernel/happened-at';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as orders from '../reading/orders';
import { isOpen } from '../waves/waves';

interface Said {
  communityId: string;
  orderId: string;
  productId: string;
  givesAway: boolean;
  at: Date;
}

/**
 * A household stands behind all others for a line of its order, or takes that back: after the cut-off, for before it
 * changes its order instead, and before the goods are counted. A count that is being recorded holds the line. What was said
 * earlier and comes later changes nothing: answers what stands.
 */
export const giveShareAway: Handler<typeof procedure> = async (
  ctx,
  { orderId, productId, givesAway, happenedAt: given, ...home },
) => {
  const order = await orders.hold(ctx.db, home, orderId);
  if (!order) throw new Refusal('NOT_FOUND');
  if (isOpen(order.wave, ctx.now)) {
    throw new Refusal('SHARE_NOT_YET', { cutOff: formatClock(order.wave.closesAt.toISOString()) });
  }
  const said = { ...home, orderId, productId, givesAway, at: happenedAt(given, ctx.now) };
  const stands = await note(ctx, said);
  if (stands === undefined) throw await whyNot(ctx, said);
  return { productId, givesAway: stands };
};

/** What stands of the line then; undefined where nothing can be said of it. */
async function note(
  { db }: Context,
  { communityId, orderId, productId, givesAway, at }: Said,
): Promise<boolean | undefined> {
  const { rows } = await sql<{ givesAway: boolean }>`
    update order_lines l
       set gives_away = case when l.gives_away_at > ${countsAgainst(at)} then l.gives_away else ${givesAway} end,
           gives_away_at = greatest(l.gives_away_at, ${at})
      from orders o
     where l.community_id = ${communityId} and l.order_id = ${orderId} and l.product_id = ${productId}
       and o.community_id = l.community_id and o.id = l.order_id and l.wanted + l.placed > 0
       and not exists (select from purchase_waves q where q.community_id = l.community_id and q.wave_id = o.wave_id
                          and q.supplier_id = l.supplier_id and q.arrived_at is not null)
    returning l.gives_away`.execute(db);
  return rows[0]?.givesAway;
}

async function whyNot({ db }: Context, { communityId, orderId, productId }: Said): Promise<Refusal> {
  const { rows } = await sql<{ product: string }>`
    select p.name as product from order_lines l join products p on p.community_id = l.community_id and p.id = l.product_id
     where l.community_id = ${communityId} and l.order_id = ${orderId} and l.product_id = ${productId}
       and l.ordered > l.cancelled`.execute(db);
  const [line] = rows;
  return line ? new Refusal('SHARE_COUNTED', { product: line.product }) : new Refusal('NOT_FOUND');
}
