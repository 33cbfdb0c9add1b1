import type { SharingRule } from '@/contract/sharing';
import { actionId, type TestApp } from '../../support/app';
import { communityId, grain, market, potatoes, rice, salt } from '../../support/demo';
import { demoId } from '../../../backend/demo';
import { counted, givenCar } from '../../support/given-batch';
import { add, type Books } from './books';

/** The pack of vegetables, of which not enough comes five times. */
export const vegetables = demoId('product 保供蔬菜包 10斤');
/** Without a cap, in turn. */
export const others = [potatoes, rice, salt, demoId('product 面粉 5kg'), demoId('product 抽纸 10包')];

export interface Prices {
  byId: Map<string, number>;
  byName: Map<string, number>;
}

interface Placed {
  purchaseId: string;
  supplierId: string;
  orderedFen: number;
  lines: { productId: string; quantity: number }[];
}

const twoHours = 2 * 3600_000;

/** Staff order every supplier's share of a wave; the goods come in two hours. */
export async function placeWave({ as, clock }: TestApp, waveId: string): Promise<Placed[]> {
  const { purchasing } = as('lin');
  const { suppliers } = await purchasing.getDesk({ communityId, waveId });
  const arrivesAt = new Date(clock.now.getTime() + twoHours).toISOString();
  const placed = [];
  for (const { supplierId, orderedFen, lines } of suppliers) {
    const share = { communityId, waveId, supplierId, arrivesAt, reason: '保供' };
    const { purchaseId } = await purchasing.markPlaced({ ...share, actionId: actionId() });
    placed.push({ purchaseId, supplierId, orderedFen, lines });
  }
  return placed;
}

/** Everything of a purchase has come, as ordered. */
export async function receiveWhole({ as }: TestApp, books: Books, one: Placed): Promise<void> {
  const { purchaseId, supplierId, orderedFen } = one;
  await as('lin').purchasing.markArrived({ communityId, purchaseId, actionId: actionId() });
  add(books.suppliers, supplierId, -orderedFen);
}

/** What came of the vegetables: not all, some broken, and potatoes for some of those who asked for them instead. */
export interface Short {
  rule: SharingRule;
  came: number;
  damaged: number;
}

export const chooseRule = ({ as }: TestApp, waveId: string, rule: SharingRule) =>
  as('lin').purchasing.chooseSharing({ communityId, waveId, rule, actionId: actionId() });

/** Two people count the car apart and agree; staff close the purchase with a reason. Answers how many got less. */
export async function receiveShort(
  { as, clock }: TestApp,
  { books, prices }: { books: Books; prices: Prices },
  { purchaseId, supplierId, lines }: Placed,
  { came, damaged }: Omit<Short, 'rule'>,
): Promise<{ households: number; instead: number }> {
  const cameAt = clock.now.toISOString();
  const { batchId } = await givenCar(as('lin'), { communityId, purchaseId, cameAt });
  const typed = lines.map(({ productId, quantity }) =>
    productId === vegetables
      ? { productId, came, damaged, reason: 'notDelivered' as const }
      : { productId, came: quantity, damaged: 0 },
  );
  for (const who of ['wang', 'he'])
    for (const line of typed)
      await counted(as(who), { communityId, batchId, thingId: line.productId, happenedAt: cameAt }, [
        line.came,
        line.damaged,
      ]);
  const { asked } = await as('lin').purchasing.previewReceipt({ communityId, purchaseId, lines: typed });
  const wish = asked.find(({ productId }) => productId === potatoes);
  const instead = Math.ceil((wish?.pieces ?? 0) / 2);
  const insteadCame =
    instead > 0 ? [{ forProductId: vegetables, productId: potatoes, came: instead }] : undefined;
  const receipt = { communityId, purchaseId, lines: typed, insteadCame };
  const { households } = await as('lin').purchasing.recordReceipt({ ...receipt, actionId: actionId() });
  const priceOf = (productId: string) => prices.byId.get(productId) ?? 0;
  const fen = typed.reduce((sum, line) => sum + line.came * priceOf(line.productId), 0);
  add(books.suppliers, supplierId, -(fen + instead * priceOf(potatoes)));
  return { households, instead };
}

export { grain, market };
