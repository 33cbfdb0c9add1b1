import { UNDO_MS } from '@/domain/drop-offs';
import type { Context } from '../../kernel/context';
import { announce } from '../../kernel/outbox';
import { toHousehold } from '../messages/public';
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
  const lacking = new Map(lines.filter(isLacking).map((line) => [line.orderId, line.householdId]));
  const served = lines.filter(({ orderId }) => !lacking.has(orderId));
  const notBefore = new Date(ctx.now.getTime() + UNDO_MS);
  const arrived = { kind: 'goodsArrived', about: receiptId, moment: null, notBefore } as const;
  await tellOrders(ctx, communityId, arrived, served);
  await announce(
    ctx,
    [...lacking].map(([orderId, householdId]) => {
      const what = missingWords(
        lines.filter((line) => line.orderId === orderId && isLacking(line)),
        products,
      );
      const to = { householdId, orderId, moment: null, what };
      return { ...toHousehold(communityId, 'goodsShort', receiptId, to), notBefore };
    }),
  );
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
