import type { Order, Product } from '@/contract/orders';
import { mostOf, type Chosen } from './basket';

/** Something chosen that cannot be had as it is: `most` is what can, 0 when it must be taken out. */
export interface Fix {
  productId: string;
  name: string;
  measure: string;
  chosen: number;
  most: number;
  why: 'gone' | 'soldOut' | 'overLimit';
}

const whyOf = ({ limitPerHousehold }: Product, most: number): Fix['why'] =>
  limitPerHousehold !== null && most === limitPerHousehold ? 'overLimit' : 'soldOut';

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
    if (!product) return [{ productId, name, measure: '', chosen: quantity, most: 0, why: 'gone' }];
    const most = mostOf(product, order);
    if (quantity <= most) return [];
    return [{ productId, name, measure: product.measure, chosen: quantity, most, why: whyOf(product, most) }];
  });
}

/** '“西红柿 3斤”只剩 1 份，您选了 3 份' */
export function fixWords({ name, measure, chosen, most, why }: Fix): string {
  if (why === 'gone') return `“${name}”已经下架`;
  if (most === 0) return `“${name}”已经订完`;
  const limit = why === 'overLimit' ? `每户限 ${most} ${measure}` : `只剩 ${most} ${measure}`;
  return `“${name}”${limit}，您选了 ${chosen} ${measure}`;
}
