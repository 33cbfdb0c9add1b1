import type { DropOff } from '@/contract/dispatch';
import { actionId, type TestApp } from '../../support/app';
import { communityId } from '../../support/demo';
import type { Chance } from '../week/chance';
import { add, type Books } from './books';
import { vegetables, type Prices } from './goods';
import type { Resident } from './residents';

/** Two homes find that something is rotten: one gets cash, a little less than the price, the other pays less next time. */
export async function refundSome(
  { as }: TestApp,
  chance: Chance,
  { books, prices }: { books: Books; prices: Prices },
  { delivered, homes }: { delivered: readonly DropOff[]; homes: readonly Resident[] },
): Promise<number> {
  const byId = new Map(homes.map((home) => [home.householdId, home]));
  const priceFen = prices.byId.get(vegetables) ?? 0;
  let refunded = 0;
  for (const { householdId } of chance.some(delivered, 6)) {
    const home = byId.get(householdId);
    if (!home || refunded === 2) continue;
    const { key, ...place } = home;
    const { rows } = await as(key).orders.listOrders(place);
    const [order] = rows;
    if (!order?.lines.some((one) => isVegetables(one) && one.delivered > 0)) continue;
    const lines = [{ productId: vegetables, cause: 'spoiled' as const, pieces: 1 }];
    const dispute = { ...place, orderId: order.id, lines };
    const { disputeIds } = await as(key).dispatch.openDispute({ ...dispute, actionId: actionId() });
    const isCash = refunded === 0;
    const amountFen = isCash ? priceFen - 200 : priceFen;
    const answer = {
      kind: 'refund' as const,
      amountFen,
      paidBack: isCash ? ('cash' as const) : ('nextOrder' as const),
    };
    for (const disputeId of disputeIds)
      await as('gao').dispatch.answerDispute({ communityId, disputeId, answer, actionId: actionId() });
    // The price is taken off what it owes; whoever got it in cash has it, and owes what it owed.
    add(books.households, householdId, isCash ? 0 : -amountFen);
    if (isCash) books.boxFen -= amountFen;
    refunded += 1;
  }
  return refunded;
}

const isVegetables = ({ productId }: { productId: string }): boolean => productId === vegetables;
