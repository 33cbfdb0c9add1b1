import type { priceWish as procedure } from '@/contract/wishes';
import { fitsCeiling } from '@/domain/wishes';
import { newId } from '../../../kernel/ids';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { holdOpenWave } from '../waves/hold-wave';
import { holdWish } from './hold-wish';
import { orderWish } from './order-wish';
import { tellOfWish } from './tell-of-wish';
import { addWishProduct } from './wish-products';
import * as wishes from './wishes';

/**
 * Staff name what will be bought. Within the household's ceiling it is ordered at once, otherwise the household is
 * asked. Refuses NOT_FOUND for a supplier of another community.
 */
export const priceWish: Handler<typeof procedure> = async (ctx, { communityId, wishId, ...offer }) => {
  const wish = await holdWish(ctx, { communityId }, wishId, (state) => state === 'waiting');
  const wave = await holdOpenWave(ctx, communityId);
  const productId = newId();
  const product = { communityId, id: productId, wishId, ...offer };
  if (!(await addWishProduct(ctx.db, product))) throw new Refusal('NOT_FOUND');
  const priced = { pricedAt: ctx.now, pricedBy: ctx.actor.accountId, waveId: wave.id };
  await wishes.settle(ctx.db, communityId, wishId, priced);
  const isOrdered = fitsCeiling(offer.priceFen * wish.quantity, wish.mostFen);
  if (isOrdered) await orderWish(ctx, { communityId, wish, productId, waveId: wave.id, by: 'staff' });
  const facts = { closesAt: wave.closesAt.toISOString() };
  await tellOfWish(
    ctx,
    { communityId, wish },
    isOrdered ? { kind: 'wishOrdered', facts: {} } : { kind: 'wishPriced', facts },
  );
  return { wishId, isOrdered };
};
