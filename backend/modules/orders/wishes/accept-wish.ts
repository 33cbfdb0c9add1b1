import type { acceptWish as procedure } from '@/contract/wishes';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { actingRole } from '../placing/acting-role';
import { holdWhileOpen } from '../waves/hold-wave';
import { holdWish } from './hold-wish';
import { orderWish } from './order-wish';

/** The household's yes to a price, until the cut-off of the wave for which it was given. */
export const acceptWish: Handler<typeof procedure> = async (ctx, { communityId, householdId, wishId }) => {
  const home = { communityId, householdId };
  const wish = await holdWish(ctx, home, wishId);
  if (!wish.offer) throw new Refusal('WISH_NOT_PRICED');
  const wave = await holdWhileOpen(ctx, communityId, wish.waveId);
  const { productId } = wish.offer;
  await orderWish(ctx, { communityId, wish, productId, waveId: wave.id, by: await actingRole(ctx, home) });
  return { wishId };
};
