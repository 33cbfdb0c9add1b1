import type { Order, Product } from '@/contract/order-shapes';

/** What is said of chosen lines: the product that is taken if there is none, by product; null: nothing. */
export type ChosenInstead = Readonly<Record<string, string | null>>;

type Held = Pick<Order, 'lines'> | null;
/** How many of each product are chosen, by id. */
type Chosen = Readonly<Record<string, number>>;

/** What the order says of a line. */
const heldInstead = (order: Held, productId: string) =>
  order?.lines.find((line) => line.productId === productId)?.instead ?? null;

/** What is taken instead of a product as it stands now: what was said here, or else what the order says. */
export const insteadOf = (order: Held, said: ChosenInstead, productId: string): string | null =>
  said[productId] === undefined ? (heldInstead(order, productId)?.productId ?? null) : said[productId];

const MOST_SHOWN = 8;

/**
 * What could stand for a chosen product: on the list and not sold out, no more than a household may have, neither itself
 * nor anything else that is chosen, and for no other line; of its own category first, eight at most.
 */
export function substitutesFor(
  product: Product,
  {
    products,
    order,
    chosen,
    said,
  }: { products: readonly Product[]; order: Held; chosen: Chosen; said: ChosenInstead },
): Product[] {
  const taken = new Set(
    Object.keys(chosen)
      .filter((id) => id !== product.id && (chosen[id] ?? 0) > 0)
      .map((id) => insteadOf(order, said, id)),
  );
  const quantity = chosen[product.id] ?? 0;
  const possible = products.filter(
    ({ id, isListed, left, limitPerHousehold }) =>
      id !== product.id &&
      isListed &&
      left !== 0 &&
      (limitPerHousehold ?? quantity) >= quantity &&
      !((chosen[id] ?? 0) > 0) &&
      !taken.has(id),
  );
  const alike = possible.filter(({ category }) => category === product.category);
  return [...alike, ...possible.filter((one) => !alike.includes(one))].slice(0, MOST_SHOWN);
}

/** What goes to the server of one line: nothing when nothing was said here, so that what stands stays. */
export function sentInstead(
  productId: string,
  {
    products,
    order,
    chosen,
    said,
  }: { products: readonly Product[]; order: Held; chosen: Chosen; said: ChosenInstead },
): { instead?: { productId: string; priceFen: number } | null } {
  const wanted = said[productId];
  if (wanted === undefined) return {};
  const product = products.find(({ id }) => id === wanted);
  if (!product || (chosen[product.id] ?? 0) > 0) return { instead: null };
  const held = heldInstead(order, productId);
  const priceFen = held?.productId === product.id ? held.priceFen : product.priceFen;
  return { instead: { productId: product.id, priceFen } };
}
