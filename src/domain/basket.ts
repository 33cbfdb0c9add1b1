import type { Order, Product } from '@/contract/order-shapes';
import { sentInstead, type ChosenInstead } from './substitutes';

/** How many of each product are chosen, by product id; 0 and missing mean the same. */
export type Chosen = Readonly<Record<string, number>>;

/** What an order holds of the list, as a choice; what was bought for a wish goes with the wish. */
export const chosenIn = (order: Pick<Order, 'lines'> | null): Chosen =>
  Object.fromEntries(
    (order?.lines ?? []).flatMap(({ productId, quantity, isWish, insteadOf }) =>
      isWish || insteadOf ? [] : [[productId, quantity] as const],
    ),
  );

const MOST = 999;

type Held = Pick<Order, 'lines'> | null;

/** What an open order holds of a product: nobody takes it away, whatever becomes of list, limit and stock. */
const heldOf = ({ id }: Product, order: Held): number => chosenIn(order)[id] ?? 0;

/**
 * The most of a product that this household may choose: its limit, and what is left with what it has already; of what
 * left the list only what it has already.
 */
export function mostOf(product: Product, order: Held): number {
  const held = heldOf(product, order);
  if (!product.isListed) return held;
  const left = product.left === null ? MOST : product.left + held;
  return Math.max(held, Math.min(product.limitPerHousehold ?? MOST, left, MOST));
}

/** What one costs this household: an open line keeps its price, what is new takes today's (docs/decisions/0024). */
export const priceOf = (product: Product, order: Held): number =>
  order?.lines.find(({ productId, isWish }) => productId === product.id && !isWish)?.priceFen ??
  product.priceFen;

export interface Basket {
  /** With the price that was shown, so that no other is kept. */
  lines: {
    productId: string;
    quantity: number;
    priceFen: number;
    /** Said only where it was chosen here. */
    instead?: { productId: string; priceFen: number } | null;
  }[];
  pieces: number;
  /** What the server will keep: with what the order holds for wishes. */
  totalFen: number;
  /** Pieces bought for wishes: they stay as they are. */
  wishPieces: number;
}

/** Adds up a choice, as the server will keep it. */
export function basketOf(
  products: readonly Product[],
  order: Held,
  chosen: Chosen,
  said: ChosenInstead = {},
): Basket {
  const lines = products
    .map((product) => ({
      productId: product.id,
      quantity: chosen[product.id] ?? 0,
      priceFen: priceOf(product, order),
      ...sentInstead(product.id, { products, order, chosen, said }),
    }))
    .filter(({ quantity }) => quantity > 0);
  const wishes = (order?.lines ?? []).filter(({ isWish }) => isWish);
  const wishPieces = piecesOf(wishes);
  return {
    lines,
    pieces: piecesOf(lines) + wishPieces,
    totalFen: costOf(lines) + costOf(wishes),
    wishPieces,
  };
}

type Counted = readonly { quantity: number; priceFen: number }[];

const piecesOf = (lines: Counted): number => lines.reduce((sum, { quantity }) => sum + quantity, 0);

const costOf = (lines: Counted): number =>
  lines.reduce((sum, { quantity, priceFen }) => sum + quantity * priceFen, 0);
