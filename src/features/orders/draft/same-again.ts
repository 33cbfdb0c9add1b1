import type { Order, Product } from '@/contract/order-shapes';
import { chosenIn, mostOf, type Chosen } from '@/domain/basket';

interface SameAgain {
  chosen: Chosen;
  /** What is missing, limited or sold out, named. */
  notes: string[];
}

/** Fills a choice with what an earlier order held, as far as it can be had now, on top of what is ordered already. */
export function sameAgain(
  former: Pick<Order, 'lines'>,
  products: readonly Product[],
  order: Pick<Order, 'lines'> | null,
): SameAgain {
  const chosen: Record<string, number> = { ...chosenIn(order) };
  const notes: string[] = [];
  for (const { productId, name, quantity } of former.lines.filter((line) => !line.insteadOf)) {
    const product = products.find(({ id }) => id === productId);
    const most = product ? mostOf(product, order) : 0;
    const note = noteOf({ name, quantity, most, product });
    if (note) notes.push(note);
    const taken = Math.max(chosen[productId] ?? 0, Math.min(quantity, most));
    if (taken > 0) chosen[productId] = taken;
  }
  return { chosen, notes };
}

interface Line {
  name: string;
  quantity: number;
  most: number;
  product: Product | undefined;
}

function noteOf({ name, quantity, most, product }: Line): string | null {
  if (!product?.isListed) return `“${name}”这次没有`;
  if (most === 0) return `“${name}”已经订完`;
  return most < quantity ? `“${name}”上次 ${quantity} ${product.measure}，这次最多 ${most}` : null;
}
