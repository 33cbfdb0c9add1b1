import type { recordReceipt as procedure } from '@/contract/purchasing';
import type { Handler } from '../../kernel/implement';
import type { CountedLine } from './counted-line';
import { holdAwaited } from './hold-awaited';
import type { PurchasedProduct } from './purchases';
import * as purchases from './purchases';
import { receiveGoods } from './receive-goods';
import { isLacking } from './received-line';
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
  const households = new Set(received.filter(isLacking).map(({ householdId }) => householdId)).size;
  return { purchaseId, ...summed(products, lines), households };
};

/** Of what was counted, also of what came for the stock of the community: no household's lines hold that. */
function summed(products: readonly PurchasedProduct[], lines: readonly CountedLine[]) {
  const sumOf = (count: (line: CountedLine) => number) => lines.reduce((sum, line) => sum + count(line), 0);
  const ordered = products.reduce((sum, product) => sum + product.ordered, 0);
  const came = sumOf((line) => line.came);
  const damaged = sumOf((line) => line.damaged);
  const spoiled = sumOf((line) => line.spoiled);
  return { came, damaged, spoiled, short: ordered - came - damaged - spoiled };
}
