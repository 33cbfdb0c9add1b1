import type { Order, Product } from '@/contract/orders';

/** How many of each product are chosen, by product id; 0 and missing mean the same. */
export type Chosen = Readonly<Record<string, number>>;

/** What an order holds of the list, as a choice; what was bought for a wish goes with the wish. */
export const chosenIn = (order: Pick<Order, 'lines'> | null): Chosen =>
  Object.fromEntries(
    (order?.lines ?? []).flatMap(({ productId, quantity, isWish }) =>
      isWish ? [] : [[productId, quantity] as const],
    ),
  );

const MOST = 999;

/** The most of a product that this household may choose: its limit, and what is left with what it has already. */
export function mostOf(product: Product, order: Pick<Order, 'lines'> | null): number {
  const own = chosenIn(order)[product.id] ?? 0;
  const left = product.left === null ? MOST : product.left + own;
  return Math.min(product.limitPerHousehold ?? MOST, left, MOST);
}

export interface Basket {
  lines: { productId: string; quantity: number }[];
  pieces: number;
  totalFen: number;
  /** Chosen kinds that can no longer be ordered. */
  gone: number;
}

/** Adds up a choice over what is on offer. */
export function basketOf(products: readonly Product[], chosen: Chosen): Basket {
  const wanted = products
    .map((product) => ({ product, quantity: chosen[product.id] ?? 0 }))
    .filter(({ quantity }) => quantity > 0);
  const kinds = Object.values(chosen).filter((quantity) => quantity > 0).length;
  return {
    lines: wanted.map(({ product, quantity }) => ({ productId: product.id, quantity })),
    pieces: wanted.reduce((sum, { quantity }) => sum + quantity, 0),
    totalFen: wanted.reduce((sum, { product, quantity }) => sum + product.priceFen * quantity, 0),
    gone: kinds - wanted.length,
  };
}
