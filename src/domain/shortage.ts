/** What one household asked for of a product; `orderedAt` is a UTC ISO moment, `orderId` settles equal ones. */
export interface Claim {
  orderId: string;
  orderedAt: string;
  quantity: number;
}

/** What was counted of the product: good pieces, and broken ones apart. */
export interface Counted {
  came: number;
  damaged: number;
}

/** What became of one claim: its quantity = received + damaged + short. */
export interface Share {
  orderId: string;
  received: number;
  damaged: number;
  short: number;
}

/** How a receipt is shared out among those who ordered; a fairer rule is another function of this shape. */
export type SharingRule = (claims: readonly Claim[], counted: Counted) => Share[];

const byOrdering = (one: Claim, other: Claim): number => {
  if (one.orderedAt !== other.orderedAt) return one.orderedAt < other.orderedAt ? -1 : 1;
  return one.orderId < other.orderId ? -1 : 1;
};

/** Who ordered first is served first: good pieces go out in that order, then the broken ones, the last get none. */
export const shareInOrderOfOrdering: SharingRule = (claims, { came, damaged }) => {
  const left = { came, damaged };
  return [...claims].sort(byOrdering).map(({ orderId, quantity }) => {
    const received = Math.min(quantity, left.came);
    const broken = Math.min(quantity - received, left.damaged);
    left.came -= received;
    left.damaged -= broken;
    return { orderId, received, damaged: broken, short: quantity - received - broken };
  });
};

interface Lacking {
  name: string;
  measure: string;
  quantity: number;
}

/** '鸡蛋 30枚 2 板，土豆 5斤 1 袋': what a household ordered and does not get, on the screen and on paper. */
export const lackingWords = (lacking: readonly Lacking[]): string =>
  lacking.map(({ name, measure, quantity }) => `${name} ${quantity} ${measure}`).join('，');
