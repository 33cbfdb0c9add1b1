import { UNDO_MS } from '@/domain/drop-offs';
import { groupBy } from '@/domain/group-by';
import { ruleNames } from '@/domain/shortage/rule-words';
import type { Context } from '../../kernel/context';
import type { PurchasedProduct } from './purchases';
import { fenLess, isLacking, type ReceivedLine } from './received-line';
import { namesOf } from './refuse-unasked';
import type { SharedProduct } from './share-goods';
import { tellOrders } from './tell-orders';

interface Receipt {
  communityId: string;
  receiptId: string;
  products: readonly PurchasedProduct[];
  /** From whom it came. */
  supplier: string;
}

type Named = Pick<PurchasedProduct, 'productId' | 'name' | 'measure'>;

/**
 * Tells each order of a receipt once, after a minute in which it may be taken back: that its goods are here, or which of
 * them did not come whole, by which rule, what came instead, and what is taken off.
 */
export async function tellReceipt(
  ctx: Context,
  { communityId, receiptId, products, supplier }: Receipt,
  shared: readonly SharedProduct[],
): Promise<void> {
  const lines = shared.flatMap((one) => one.lines);
  const lackingOf = groupBy(lines.filter(isLacking), ({ orderId }) => orderId);
  const substitutes = await namesOf(ctx, communityId, substitutesOf(lines));
  const ruleOf = new Map(shared.map(({ productId, chosen }) => [productId, ruleNames[chosen.rule]]));
  const notBefore = new Date(ctx.now.getTime() + UNDO_MS);
  await tellOrders(ctx, lines, ({ orderId, householdId }) => {
    const to = { communityId, householdId, about: receiptId, notBefore };
    const ofOrder = lackingOf.get(orderId);
    if (!ofOrder) return { ...to, kind: 'goodsArrived', facts: { orderId, supplier } };
    const rules = [...new Set(ofOrder.map(({ productId }) => `“${ruleOf.get(productId) ?? ''}”`))].join('、');
    const facts = {
      orderId,
      lacking: missingWords(ofOrder, products),
      rules,
      instead: insteadWords(ofOrder, substitutes),
      lessFen: ofOrder.reduce((sum, line) => sum + fenLess(line), 0),
    };
    return { ...to, kind: 'goodsShort', facts };
  });
}

/** The products that came instead on some lines. */
export const substitutesOf = (lines: readonly ReceivedLine[]): string[] => [
  ...new Set(
    lines.flatMap(({ instead, substituteId }) => (instead > 0 && substituteId ? [substituteId] : [])),
  ),
];

/** '鸡蛋 30枚 缺 1 板，西红柿 3斤 坏 2 份' */
export const missingWords = (lines: readonly ReceivedLine[], products: readonly Named[]): string =>
  lines
    .map(({ productId, short, damaged }) => {
      const { name = '', measure = '' } = products.find((one) => one.productId === productId) ?? {};
      const parts = [short > 0 && `缺 ${short} ${measure}`, damaged > 0 && `坏 ${damaged} ${measure}`];
      return `${name} ${parts.filter(Boolean).join('、')}`;
    })
    .join('，');

/** '土豆 5斤 1 袋'; '' when nothing came instead. */
export const insteadWords = (lines: readonly ReceivedLine[], products: readonly Named[]): string =>
  lines
    .filter(({ instead }) => instead > 0)
    .map(({ substituteId, instead }) => {
      const { name = '', measure = '' } = products.find((one) => one.productId === substituteId) ?? {};
      return `${name} ${instead} ${measure}`;
    })
    .join('，');
