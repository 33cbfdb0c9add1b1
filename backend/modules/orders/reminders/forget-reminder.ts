import type { forgetReminder as procedure } from '@/contract/orders';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as products from '../placing/products';
import * as stockReminders from './stock-reminders';

/** The household does not want to hear of the product any more. Refuses NOT_FOUND for no product of ours. */
export const forgetReminder: Handler<typeof procedure> = async (ctx, asked) => {
  if (!(await products.findInWave(ctx.db, asked.communityId, asked.productId, null)))
    throw new Refusal('NOT_FOUND');
  await stockReminders.remove(ctx.db, asked);
  return { productId: asked.productId };
};
