import type { Product } from '@/contract/order-shapes';
import type { PlacedOrder } from '@/contract/orders';
import { actionId, Refused, type TestApp } from '../../support/app';
import type { Home, Lines } from '../../support/given';
import { aFewAtOnce } from './at-once';
import type { Chance } from './chance';

interface Ordering {
  app: TestApp;
  chance: Chance;
  homes: readonly Home[];
}
type Wanted = Home & { lines: Lines };

/** What the households of one wave have done to their orders. */
export interface Ordered {
  orders: (PlacedOrder & Home)[];
  soldOut: number;
  changed: number;
  cancelled: number;
}

/** 300 homes order one to five things; some think again, some let it be. Staff type it in for all of them. */
export async function orderInWave({ app, chance, homes }: Ordering): Promise<Ordered> {
  const first = homes[0];
  if (!first) throw new Error('nobody orders');
  const { wave, products } = await app.as('lin').orders.getCatalogue(first);
  if (!wave) throw new Error('no wave is open');
  let soldOut = 0;
  const placeOne = async ({ lines, ...home }: Wanted) => {
    let left = lines;
    for (;;) {
      try {
        const input = { ...home, waveId: wave.id, lines: left, actionId: actionId() };
        return { ...(await app.as('lin').orders.placeOrder(input)), ...home };
      } catch (refusal) {
        soldOut += 1;
        left = withoutSoldOut(left, products, refusal);
      }
    }
  };
  const wanted = homes.map((home) => ({ ...home, lines: someLines(chance, products) }));
  const orders = await aFewAtOnce(wanted, placeOne);
  const changed = orders.filter(() => chance.is(0.1));
  await aFewAtOnce(
    changed.map((order) => ({ order, productId: chance.one(uncapped(products)).id })),
    ({ order, productId }) => changeOne(app, order, productId),
  );
  const cancelled = orders.filter((order) => !changed.includes(order) && chance.is(0.04));
  await aFewAtOnce(cancelled, (order) => app.as('lin').orders.cancelOrder(deedOn(order)));
  return { orders, soldOut, changed: changed.length, cancelled: cancelled.length };
}

const uncapped = (products: readonly Product[]) => products.filter(({ left }) => left === null);

const someLines = (chance: Chance, products: readonly Product[]): Lines =>
  chance.some(products, chance.whole(1, 5)).map(({ id, limitPerHousehold }) => ({
    productId: id,
    quantity: chance.whole(1, Math.min(limitPerHousehold ?? 3, 3)),
  }));

/** What is sold out is let go; whoever wanted only that takes one of what never ends. */
function withoutSoldOut(lines: Lines, products: readonly Product[], refusal: unknown): Lines {
  if (!(refusal instanceof Refused) || refusal.code !== 'SOLD_OUT') throw refusal;
  const gone = products.find(({ name }) => name === refusal.details.product);
  const left = lines.filter(({ productId }) => productId !== gone?.id);
  const [plenty] = uncapped(products);
  return left.length > 0 || !plenty ? left : [{ productId: plenty.id, quantity: 1 }];
}

const deedOn = ({ communityId, householdId, orderId, version }: PlacedOrder & Home) => ({
  communityId,
  householdId,
  orderId,
  version,
  actionId: actionId(),
});

const changeOne = (app: TestApp, order: PlacedOrder & Home, productId: string) =>
  app.as('lin').orders.changeOrder({ ...deedOn(order), lines: [{ productId, quantity: 1 }] });
