import { actionId, type TestApp } from '../../support/app';
import { communityId, potatoes } from '../../support/demo';
import { aFewAtOnce } from '../week/at-once';
import type { Chance } from '../week/chance';
import { others, vegetables, type Prices } from './goods';
import type { Resident } from './residents';

/** What is sold now, at what price. */
export async function readPrices({ as }: TestApp, { key, ...home }: Resident): Promise<Prices> {
  const { products } = await as(key).orders.getCatalogue(home);
  return {
    byId: new Map(products.map(({ id, priceFen }) => [id, priceFen])),
    byName: new Map(products.map(({ name, priceFen }) => [name, priceFen])),
  };
}

/** Each home orders for itself: vegetables (or potatoes instead), and one or two things beside. Answers the wave. */
export async function orderAll(
  { as }: TestApp,
  chance: Chance,
  homes: readonly Resident[],
  { prices, onlyWhole }: { prices: Prices; onlyWhole: boolean },
): Promise<string> {
  const [first] = homes;
  if (!first) throw new Error('nobody orders');
  const { wave } = await as(first.key).orders.getCatalogue({ communityId, householdId: first.householdId });
  const waveId = wave?.id ?? '';
  const wanted = homes.map((home) => ({ home, lines: someLines(chance, prices, onlyWhole) }));
  await aFewAtOnce(wanted, ({ home: { key, ...home }, lines }) =>
    as(key).orders.placeOrder({ ...home, waveId, lines, actionId: actionId() }),
  );
  return waveId;
}

function someLines(chance: Chance, prices: Prices, onlyWhole: boolean) {
  const asks = !onlyWhole && chance.is(0.4);
  const instead = asks ? { productId: potatoes, priceFen: prices.byId.get(potatoes) ?? 0 } : null;
  const beside = chance.some(asks ? others.filter((one) => one !== potatoes) : others, chance.whole(0, 2));
  return [
    { productId: vegetables, quantity: chance.whole(1, 2), ...(instead ? { instead } : {}) },
    ...beside.map((productId) => ({ productId, quantity: 1 })),
  ];
}
