import type { Order, Product } from '@/contract/order-shapes';
import { mostOf, type Chosen } from '@/domain/basket';

/** Something chosen that cannot be had as it is: `most` is what can, 0 when it must be taken out. */
export interface Fix {
  productId: string;
  name: string;
  measure: string;
  chosen: number;
  most: number;
  why: 'gone' | 'soldOut' | 'overLimit';
  /** The limit of a household, where that is what stands in the way. */
  limit: number | null;
}

/** Why not more: it left the list, the limit stands in the way, or there is no more of it. */
function whyOf({ isListed, limitPerHousehold }: Product, most: number): Pick<Fix, 'why' | 'limit'> {
  if (!isListed) return { why: 'gone', limit: null };
  if (limitPerHousehold !== null && most >= limitPerHousehold)
    return { why: 'overLimit', limit: limitPerHousehold };
  return { why: 'soldOut', limit: null };
}

/** Everything of a choice that the list as it is now does not allow, all at once and not one refusal after another. */
export function whatToFix(
  products: readonly Product[],
  order: Pick<Order, 'lines'> | null,
  chosen: Chosen,
  names: Readonly<Record<string, string>>,
): Fix[] {
  return Object.entries(chosen).flatMap(([productId, quantity]): Fix[] => {
    if (quantity === 0) return [];
    const product = products.find(({ id }) => id === productId);
    const name = product?.name ?? names[productId] ?? '';
    const fix = { productId, name, measure: product?.measure ?? '', chosen: quantity };
    if (!product) return [{ ...fix, most: 0, why: 'gone', limit: null }];
    const most = mostOf(product, order);
    return quantity <= most ? [] : [{ ...fix, most, ...whyOf(product, most) }];
  });
}

/** '“西红柿 3斤”只剩 1 份，您选了 3 份'; what is ordered already may stay, and the sentence says so. */
export function fixWords(fix: Fix): string {
  const { name, measure, chosen, most, why, limit } = fix;
  const kept = `已订的 ${most} ${measure}可以留着，不能再加`;
  if (why === 'gone') return most > 0 ? `“${name}”已经下架，${kept}` : `“${name}”已经下架`;
  if (limit !== null && most > limit) return `“${name}”现在每户限 ${limit} ${measure}，${kept}`;
  if (most === 0) return `“${name}”已经订完`;
  return `“${name}”${limit === null ? '只剩' : '每户限'} ${most} ${measure}，您选了 ${chosen} ${measure}`;
}
