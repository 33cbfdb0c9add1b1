import type { Context } from '../../kernel/context';
import { announce } from '../../kernel/outbox';
import { toHousehold } from '../notices/public';
import type { PurchasedProduct } from './purchases';
import { isLacking, type ReceivedLine } from './received-line';
import { tellOrders } from './tell-orders';

interface Receipt {
  communityId: string;
  purchaseId: string;
  products: readonly PurchasedProduct[];
}

/** Tells each order of a purchase once: that its goods are here, or which of them did not come whole. */
export async function tellReceipt(
  ctx: Context,
  { communityId, purchaseId, products }: Receipt,
  lines: readonly ReceivedLine[],
): Promise<void> {
  const lacking = new Map(lines.filter(isLacking).map((line) => [line.orderId, line.householdId]));
  const served = lines.filter(({ orderId }) => !lacking.has(orderId));
  await tellOrders(ctx, communityId, { kind: 'goodsArrived', about: purchaseId, moment: null }, served);
  await announce(
    ctx,
    [...lacking].map(([orderId, householdId]) => {
      const what = missingWords(
        lines.filter((line) => line.orderId === orderId && isLacking(line)),
        products,
      );
      return toHousehold(communityId, 'goodsShort', purchaseId, {
        householdId,
        orderId,
        moment: null,
        what,
      });
    }),
  );
}

/** '鸡蛋 30枚缺 1 板，西红柿 3斤坏 2 份' */
const missingWords = (lines: readonly ReceivedLine[], products: readonly PurchasedProduct[]): string =>
  lines
    .map(({ productId, short, damaged }) => {
      const { name = '', measure = '' } = products.find((one) => one.productId === productId) ?? {};
      const parts = [short > 0 && `缺 ${short} ${measure}`, damaged > 0 && `坏 ${damaged} ${measure}`];
      return name + parts.filter(Boolean).join('、');
    })
    .join('，');
