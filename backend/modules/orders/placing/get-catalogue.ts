import type { getCatalogue as procedure } from '@/contract/orders';
import type { Handler } from '../../../kernel/implement';
import { receivingOf } from '../../households/public';
import { homePlace } from '../reading/home-place';
import { toOrder } from '../reading/order-view';
import * as orders from '../reading/orders';
import * as products from './products';
import { mayRead } from '../requests/request-rights';
import * as stockReminders from '../reminders/stock-reminders';
import { openWave, toWave } from '../waves/waves';

/** What can be ordered now, and what this household already has. */
export const getCatalogue: Handler<typeof procedure> = async (ctx, home) => {
  const wave = await openWave(ctx, home.communityId);
  const order = wave && (await orders.findInWave(ctx.db, home, wave.id));
  const isReadable = order && (await mayRead(ctx, home, order));
  const orderId = order && isReadable ? order.id : null;
  return {
    place: await homePlace(ctx, home),
    wave: wave && toWave(wave),
    products: await products.listOnShelf(ctx.db, {
      communityId: home.communityId,
      waveId: wave?.id ?? null,
      orderId,
    }),
    order: order && isReadable ? toOrder(ctx, order, await receivingOf(ctx, home)) : null,
    isOrderedByOthers: Boolean(order) && !isReadable,
    reminders: await stockReminders.productIdsOf(ctx.db, home),
  };
};
