import type { previewReceipt as procedure, LackingHousehold } from '@/contract/purchasing';
import { groupBy } from '@/domain/group-by';
import type { Context } from '../../kernel/context';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import { householdsInBrief } from '../households/public';
import { listPlaced } from '../orders/public';
import { together } from './counted-line';
import * as lackingDoors from './lacking-doors';
import * as purchases from './purchases';
import { fenLess, isLacking, type ReceivedLine } from './received-line';
import { namesOf, refuseUnasked } from './refuse-unasked';
import { refuseWrongCount } from './refuse-wrong-count';
import { sharedOut, type SharedProduct } from './share-goods';
import { insteadWords, missingWords, substitutesOf } from './tell-receipt';

const SHOWN = 100;

/** Who would get less of a count, by which rule, and what they would not pay for: the sharing itself, nothing is written. */
export const previewReceipt: Handler<typeof procedure> = async (
  ctx,
  { communityId, purchaseId, lines, insteadCame = [] },
) => {
  const purchase = await purchases.find(ctx.db, communityId, purchaseId);
  if (!purchase) throw new Refusal('NOT_FOUND');
  if (purchase.arrivedAt) throw new Refusal('ALREADY_ARRIVED');
  const products = await purchases.productsOf(ctx.db, communityId, purchaseId);
  refuseWrongCount(products, lines);
  const counted = together(new Map(lines.map((line) => [line.productId, line])));
  const placed = await listPlaced(ctx.db, { communityId, ...purchase });
  const delivery = { communityId, waveId: purchase.waveId, products, counted, insteadCame };
  const shared = await sharedOut(ctx, delivery, placed);
  await refuseUnasked(ctx, communityId, products, insteadCame, shared);
  const lacking = shared.flatMap((one) => one.lines).filter(isLacking);
  return {
    households: new Set(lacking.map(({ householdId }) => householdId)).size,
    fen: sumOf(lacking),
    rules: rulesOf(shared, products),
    asked: await askedOf(ctx, communityId, shared),
    rows: await rowsOf(ctx, communityId, lacking, products),
  };
};

const sumOf = (some: readonly ReceivedLine[]) => some.reduce((sum, line) => sum + fenLess(line), 0);

/** The first hundred doors that get less, each with what it lacks and what comes instead. */
async function rowsOf(
  ctx: Context,
  communityId: string,
  lacking: readonly ReceivedLine[],
  products: readonly purchases.PurchasedProduct[],
): Promise<LackingHousehold[]> {
  const linesOf = groupBy(lacking, ({ orderId }) => orderId);
  const shown = (await lackingDoors.doorsOf(ctx.db, communityId, [...linesOf.keys()])).slice(0, SHOWN);
  const nameOf = await householderNames(ctx, communityId, shown);
  const substitutes = await namesOf(ctx, communityId, substitutesOf(lacking));
  return shown.map(({ orderId, householdId, placeLabel }) => {
    const mine = linesOf.get(orderId) ?? [];
    const instead = insteadWords(mine, substitutes);
    return {
      householdId,
      placeLabel,
      householderName: nameOf.get(householdId) ?? null,
      what: missingWords(mine, products) + (instead && `；代替 ${instead}`),
      fen: sumOf(mine),
    };
  });
}

/** Each rule that shares out something of which not enough came, with the names of what it shares out. */
function rulesOf(shared: readonly SharedProduct[], products: readonly purchases.PurchasedProduct[]) {
  const short = shared.filter(({ lines }) => lines.some(isLacking));
  return [...groupBy(short, ({ chosen }) => chosen.rule)].map(([rule, some]) => ({
    rule,
    seed: some.length === 1 ? (some[0]?.chosen.seed ?? null) : null,
    products: some.map(({ productId }) => products.find((one) => one.productId === productId)?.name ?? ''),
  }));
}

/** What lacking households would take instead, had it come. */
async function askedOf(ctx: Context, communityId: string, shared: readonly SharedProduct[]) {
  const all = shared.flatMap(({ productId: forProductId, asked }) =>
    [...asked].map(([productId, pieces]) => ({ forProductId, productId, pieces })),
  );
  const names = await namesOf(ctx, communityId, [...new Set(all.map(({ productId }) => productId))]);
  const nameOf = new Map(names.map(({ productId, name, measure }) => [productId, { name, measure }]));
  return all.map((one) => ({ name: '', measure: '', ...one, ...nameOf.get(one.productId) })).slice(0, 500);
}

/** The masked name of each householder: whom it concerns is said by name, not by a number alone. */
async function householderNames(
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
