import type { changeOrder as procedure } from '@/contract/orders';
import type { Handler } from '../../../kernel/implement';
import { actingRole } from './acting-role';
import * as orders from '../reading/orders';
import { refuseUnlessChangeable } from './why-not-change';

/** Replaces the lines of an order while its wave is open; two people of one household never lose a change silently. */
export const changeOrder: Handler<typeof procedure> = async (ctx, { orderId, version, lines, ...home }) => {
  const order = await orders.hold(ctx.db, home, orderId);
  refuseUnlessChangeable(order, version, ctx.now);
  const forWishes = await orders.wishLines(ctx.db, { ...home, orderId });
  const ofList = lines.filter(({ productId }) => !forWishes.some((line) => line.productId === productId));
  const held = { ...home, orderId, waveId: order.wave.id };
  await orders.applyLines(ctx.db, held, [...ofList, ...forWishes]);
  await orders.applySubstitutes(ctx.db, held, ofList);
  const by = { accountId: ctx.actor.accountId, role: await actingRole(ctx, home), now: ctx.now };
  const changed = await orders.touch(ctx.db, { ...home, orderId }, by, null);
  return { orderId, waveId: order.wave.id, ...changed, joinedNextWave: false };
};
