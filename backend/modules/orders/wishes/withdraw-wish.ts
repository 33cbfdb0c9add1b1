import type { withdrawWish as procedure } from '@/contract/wishes';
import { isUnsettled } from '@/domain/wishes';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { actingRole } from '../placing/acting-role';
import { holdWhileOpen } from '../waves/hold-wave';
import { holdWish } from './hold-wish';
import * as orders from '../reading/orders';
import * as wishes from './wishes';

interface Home {
  communityId: string;
  householdId: string;
}

/** The household does not want it any more: also off the order, while that may still change. */
export const withdrawWish: Handler<typeof procedure> = async (ctx, { wishId, ...place }) => {
  const home = { communityId: place.communityId, householdId: place.householdId };
  const wish = await holdWish(ctx, home, wishId, (state) => isUnsettled(state) || state === 'ordered');
  if (wish.orderedAt) await takeOffOrder(ctx, home, wish);
  await wishes.settle(ctx.db, home.communityId, wishId, { withdrawnAt: ctx.now });
  return { wishId };
};

/** An order that holds nothing else is cancelled with it. */
async function takeOffOrder(ctx: Context, home: Home, wish: wishes.WishRow): Promise<void> {
  const wave = await holdWhileOpen(ctx, home.communityId, wish.waveId);
  const { rows } = await sql<{ orderId: string; left: number }>`
    with gone as (
      update order_lines l set cancelled = l.cancelled + l.wanted, wanted = 0
        from orders o
       where o.community_id = ${home.communityId} and o.household_id = ${home.householdId} and o.wave_id = ${wave.id}
         and l.community_id = o.community_id and l.order_id = o.id and l.product_id = ${wish.offer?.productId ?? null}
      returning l.order_id)
    select g.order_id, (select coalesce(sum(x.wanted), 0)::int from order_lines x
             where x.community_id = ${home.communityId} and x.order_id = g.order_id
               and x.product_id <> ${wish.offer?.productId ?? null}) as left
      from gone g`.execute(ctx.db);
  const [order] = rows;
  if (!order) return;
  const by = { accountId: ctx.actor.accountId, role: await actingRole(ctx, home), now: ctx.now };
  await orders.touch(ctx.db, { ...home, orderId: order.orderId }, by, order.left === 0 ? ctx.now : null);
}
