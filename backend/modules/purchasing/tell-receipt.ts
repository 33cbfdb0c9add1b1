import { UNDO_MS } from '@/domain/drop-offs';
import type { Context } from '../../kernel/context';
import type { PurchasedProduct } from './purchases';
import { isLacking, type ReceivedLine } from './received-line';
import { tellOrders } from './tell-orders';

interface Receipt {
  communityId: string;
  receiptId: string;
  products: readonly PurchasedProduct[];
}

/** Tells each order of a receipt once, after a minute in which it may be taken back: that its goods are here, or which of them did not come whole. */
export async function tellReceipt(
  ctx: Context,
  { communityId, receiptId, products }: Receipt,
  lines: readonly ReceivedLine[],
): Promise<void> {
  const lacking = new Set(lines.filter(isLacking).map(({ orderId }) => orderId));
  const notBefore = new Date(ctx.now.getTime() + UNDO_MS);
  await tellOrders(ctx, lines, ({ orderId, householdId }) => {
    const to = { communityId, householdId, about: receiptId, notBefore };
    if (!lacking.has(orderId)) return { ...to, kind: 'goodsArrived', facts: { orderId } };
    const ofOrder = lines.filter((line) => line.orderId === orderId && isLacking(line));
    return { ...to, kind: 'goodsShort', facts: { orderId, lacking: missingWords(ofOrder, products) } };
  });
}

/** '鸡蛋 30枚 缺 1 板，西红柿 3斤 坏 2 份' */
export const missingWords = (lines: readonly ReceivedLine[], products: readonly PurchasedProduct[]): string =>
  lines
    .map(({ productId, short, damaged }) => {
      const { name = '', measure = '' } = products.find((one) => one.productId === productId) ?? {};
      const parts = [short > 0 && `缺 ${short} ${measure}`, damaged > 0 && `坏 ${damaged} ${measure}`];
      return `${name} ${parts.filter(Boolean).join('、')}`;
    })
    .join('，');
