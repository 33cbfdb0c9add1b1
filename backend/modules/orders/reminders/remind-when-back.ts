import type { remindWhenBack as procedure } from '@/contract/orders';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as products from '../placing/products';
import * as stockReminders from './stock-reminders';
import { openWave } from '../waves/waves';

/** Keeps that a household wants to hear of a sold-out product. Refuses what the contract names, and NOT_FOUND. */
export const remindWhenBack: Handler<typeof procedure> = async (ctx, { productId, ...home }) => {
  const wave = await openWave(ctx, home.communityId);
  if (!wave) throw new Refusal('NO_OPEN_WAVE');
  const product = await products.findInWave(ctx.db, home.communityId, productId, wave.id);
  if (!product) throw new Refusal('NOT_FOUND');
  if (!product.isListed) throw new Refusal('PRODUCT_GONE', { product: product.name });
  if (product.left !== 0) throw new Refusal('IN_STOCK_AGAIN', { product: product.name });
  const asked = { waveId: wave.id, askedBy: ctx.actor.accountId, askedAt: ctx.now };
  await stockReminders.add(ctx.db, { ...home, productId, ...asked });
  return { productId };
};
