import type { recordReceipt as procedure } from '@/contract/purchasing';
import type { Handler } from '../../kernel/implement';
import { holdAwaited } from './hold-awaited';
import * as purchases from './purchases';
import { receiveGoods } from './receive-goods';
import { isLacking, type ReceivedLine } from './received-line';
import { refuseWithoutReason } from './refuse-without-reason';
import { refuseWrongCount } from './refuse-wrong-count';

/**
 * Staff have counted what came of a purchase, broken and spoiled pieces apart, with a reason for what differs. What is
 * missing is shared out by the rule that was chosen (domain/shortage) and leaves what the household owes; each household
 * is told.
 */
export const recordReceipt: Handler<typeof procedure> = async (
  ctx,
  { communityId, purchaseId, lines, insteadCame = [] },
) => {
  const purchase = await holdAwaited(ctx, communityId, purchaseId);
  const products = await purchases.productsOf(ctx.db, communityId, purchaseId);
  refuseWrongCount(products, lines);
  const counted = new Map(lines.map((line) => [line.productId, line]));
  await refuseWithoutReason(ctx, { communityId, purchaseId }, { products, counted });
  const received = await receiveGoods(ctx, { communityId, purchase, products, counted, insteadCame });
  const spoiled = lines.reduce((sum, line) => sum + line.spoiled, 0);
  return { purchaseId, ...summed(received, spoiled) };
};

function summed(lines: readonly ReceivedLine[], spoiled: number) {
  const sumOf = (count: (line: ReceivedLine) => number) => lines.reduce((sum, line) => sum + count(line), 0);
  return {
    came: sumOf(({ received }) => received),
    // A household lacks what came broken and what had spoiled alike.
    damaged: sumOf(({ damaged }) => damaged) - spoiled,
    spoiled,
    short: sumOf(({ short }) => short),
    households: new Set(lines.filter(isLacking).map(({ householdId }) => householdId)).size,
  };
}
