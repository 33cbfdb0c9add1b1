import type { previewReceipt as procedure, LackingHousehold } from '@/contract/purchasing';
import type { Context } from '../../kernel/context';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import { householdsInBrief } from '../households/public';
import { listPlaced } from '../orders/public';
import * as lackingDoors from './lacking-doors';
import * as purchases from './purchases';
import { sharedOut } from './receive-goods';
import { isLacking, type ReceivedLine } from './received-line';
import { refuseWrongCount } from './refuse-wrong-count';
import { missingWords } from './tell-receipt';

const SHOWN = 100;

/** Who would get less of a count, and what they would not pay for: the sharing itself, nothing is written. */
export const previewReceipt: Handler<typeof procedure> = async (ctx, { communityId, purchaseId, lines }) => {
  const purchase = await purchases.find(ctx.db, communityId, purchaseId);
  if (!purchase) throw new Refusal('NOT_FOUND');
  if (purchase.arrivedAt) throw new Refusal('ALREADY_ARRIVED');
  const products = await purchases.productsOf(ctx.db, communityId, purchaseId);
  refuseWrongCount(products, lines);
  const counted = new Map(lines.map((line) => [line.productId, line]));
  const placed = await listPlaced(ctx.db, { communityId, ...purchase });
  const lacking = sharedOut(placed, products, counted).filter(isLacking);
  const orderIds = [...new Set(lacking.map(({ orderId }) => orderId))];
  const doors = await lackingDoors.doorsOf(ctx.db, communityId, orderIds);
  const prices = await lackingDoors.pricesOf(ctx.db, communityId, orderIds);
  const fenOf = ({ orderId, productId, short, damaged }: ReceivedLine) =>
    (short + damaged) * (prices.get(`${orderId} ${productId}`) ?? 0);
  const sumOf = (some: readonly ReceivedLine[]) => some.reduce((sum, line) => sum + fenOf(line), 0);
  const shown = doors.slice(0, SHOWN);
  const nameOf = await namesOf(ctx, communityId, shown);
  const rows: LackingHousehold[] = shown.map(({ orderId, householdId, placeLabel }) => {
    const mine = lacking.filter((line) => line.orderId === orderId);
    const householderName = nameOf.get(householdId) ?? null;
    return { householdId, placeLabel, householderName, what: missingWords(mine, products), fen: sumOf(mine) };
  });
  return {
    households: new Set(lacking.map(({ householdId }) => householdId)).size,
    fen: sumOf(lacking),
    rows,
  };
};

/** The masked name of each householder: whom it concerns is said by name, not by a number alone. */
async function namesOf(
  ctx: Context,
  communityId: string,
  doors: readonly { householdId: string }[],
): Promise<Map<string, string | null>> {
  const brief = await householdsInBrief(
    ctx,
    communityId,
    doors.map(({ householdId }) => householdId),
  );
  return new Map(brief.map(({ householdId, householderName }) => [householdId, householderName]));
}
