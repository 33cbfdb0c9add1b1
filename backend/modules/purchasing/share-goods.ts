import type { SharingRule } from '@/contract/sharing';
import { groupBy } from '@/domain/group-by';
import type { ChosenRule } from '@/domain/shortage/row-of-hands';
import { askedInstead, split, type Asking, type Counted } from '@/domain/shortage/split';
import { sql } from 'kysely';
import type { Context } from '../../kernel/context';
import { shortBefore, type PlacedLine } from '../orders/public';
import type { PurchasedProduct } from './purchases';
import type { ReceivedLine } from './received-line';
import * as sharingRules from './sharing-rules';

/** What came in the place of a product of the purchase. */
export interface InsteadCame {
  forProductId: string;
  productId: string;
  came: number;
}

interface Delivery {
  communityId: string;
  waveId: string;
  products: readonly PurchasedProduct[];
  /** What was counted, by product. */
  counted: ReadonlyMap<string, Counted>;
  insteadCame: readonly InsteadCame[];
}

/** How one product was shared out. */
export interface SharedProduct {
  productId: string;
  chosen: ChosenRule;
  counted: Counted;
  lines: ReceivedLine[];
  /** 件 of each substitute that would have been taken. */
  asked: ReadonlyMap<string, number>;
}

/** What becomes of every placed line when this was counted, product by product, by the rules that were chosen. */
export async function sharedOut(
  ctx: Context,
  delivery: Delivery,
  placed: readonly PlacedLine[],
): Promise<SharedProduct[]> {
  const linesOf = groupBy(placed, ({ productId }) => productId);
  const choices = await sharingRules.choicesOf(ctx.db, delivery.communityId, delivery.waveId);
  const all = delivery.products.map(({ productId, ordered }) => {
    const counted = delivery.counted.get(productId) ?? { came: 0, damaged: 0 };
    const lines = linesOf.get(productId) ?? [];
    return { productId, ordered, counted, lines, chosen: sharingRules.ruleFor(choices, productId) };
  });
  const known = await whatIsKnown(
    ctx,
    delivery,
    all.filter(({ counted, ordered }) => counted.came < ordered),
  );
  return all.map(({ productId, counted, lines, chosen }) => {
    const came = new Map(
      delivery.insteadCame
        .filter(({ forProductId }) => forProductId === productId)
        .map((one) => [one.productId, one.came]),
    );
    const claims = lines.map((line) => known(line));
    const shares = new Map(split(chosen, claims, counted, came).map((share) => [share.orderId, share]));
    return {
      productId,
      chosen,
      counted,
      asked: askedInstead(chosen, claims, counted),
      lines: lines.map((line, at) => ({
        ...noShare,
        ...line,
        ...ofHousehold(chosen, claims[at]),
        ...shares.get(line.orderId),
      })),
    };
  });
}

const noShare = { received: 0, damaged: 0, short: 0, instead: 0 };
/** What the rule has looked at; a care flag only where the rule is about it. */
const ofHousehold = ({ rule }: ChosenRule, claim?: Asking) => ({
  isCared: rule === 'careFirst' ? (claim?.isCared ?? false) : null,
  behind: claim?.behind ?? 0,
});

interface Lacking {
  productId: string;
  lines: readonly PlacedLine[];
  chosen: ChosenRule;
}

/** What the rules ask of the households: who needs care, who was short before; read only where a rule asks for it. */
async function whatIsKnown(
  ctx: Context,
  { communityId, waveId }: Delivery,
  lacking: readonly Lacking[],
): Promise<(line: PlacedLine) => Asking> {
  const by = (rule: SharingRule) => lacking.filter(({ chosen }) => chosen.rule === rule);
  const cared = await caredAmong(ctx, communityId, by('careFirst'));
  const productIds = by('leastServedFirst').map(({ productId }) => productId);
  const before = productIds.length > 0 ? await shortBefore(ctx.db, { communityId, waveId, productIds }) : [];
  const behind = new Map(before.map((one) => [`${one.householdId} ${one.productId}`, one.pieces]));
  return ({ orderId, orderedAt, quantity, givesAway, substituteId, householdId, productId }) => ({
    orderId,
    orderedAt: orderedAt.toISOString(),
    quantity,
    givesAway,
    substituteId,
    isCared: cared.has(householdId),
    behind: behind.get(`${householdId} ${productId}`) ?? 0,
  });
}

/** Only whether there is a care flag: which one is nobody's business here. */
async function caredAmong(
  ctx: Context,
  communityId: string,
  lacking: readonly Lacking[],
): Promise<ReadonlySet<string>> {
  const householdIds = [...new Set(lacking.flatMap(({ lines }) => lines.map((line) => line.householdId)))];
  if (householdIds.length === 0) return new Set();
  const { rows } = await sql<{ householdId: string }>`
    select distinct household_id from care_flags
     where community_id = ${communityId} and household_id = any(${householdIds}::uuid[])`.execute(ctx.db);
  return new Set(rows.map(({ householdId }) => householdId));
}
