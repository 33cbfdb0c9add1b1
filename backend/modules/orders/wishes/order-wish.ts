import { holdHousehold } from '../../../kernel/hold-household';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';
import { newId } from '../../../kernel/ids';
import type { ActingRole } from '../placing/acting-role';
import * as wishes from './wishes';

interface Ordered {
  communityId: string;
  wish: wishes.WishRow;
  productId: string;
  /** Open, and held until the transaction ends. */
  waveId: string;
  by: ActingRole;
}

/** Puts the product of a wish on the household's order of the open wave; makes or reopens that order when need be. */
export async function orderWish(
  ctx: Context,
  { communityId, wish, productId, waveId, by }: Ordered,
): Promise<void> {
  const orderId = await orderFor(ctx, { communityId, wish, waveId, by });
  await sql`
    insert into order_lines (community_id, order_id, product_id, supplier_id, price_fen, ordered, wanted)
    select x.community_id, ${orderId}, x.id, x.supplier_id, x.price_fen, ${wish.quantity}, ${wish.quantity}
      from products x where x.community_id = ${communityId} and x.id = ${productId}`.execute(ctx.db);
  await wishes.settle(ctx.db, communityId, wish.id, { orderedAt: ctx.now, waveId });
}

async function orderFor(
  ctx: Context,
  { communityId, wish, waveId, by }: Omit<Ordered, 'productId'>,
): Promise<string> {
  await holdHousehold(ctx.db, communityId, wish.householdId);
  const { rows } = await sql<{ id: string }>`
    insert into orders as o (community_id, id, wave_id, household_id, placed_by, placed_as, on_behalf, placed_at, updated_at)
    values (${communityId}, ${newId()}, ${waveId}, ${wish.householdId}, ${wish.createdBy}, ${wish.createdAs},
            ${wish.createdAs !== 'resident'}, ${ctx.now}, ${ctx.now})
    on conflict (community_id, wave_id, household_id) do update
       set version = o.version + 1, cancelled_at = null, updated_at = ${ctx.now},
           updated_by = ${ctx.actor.accountId}, updated_as = ${by}
    returning id`.execute(ctx.db);
  const [order] = rows;
  if (!order) throw new Error('the order of a wish was not written');
  return order.id;
}
