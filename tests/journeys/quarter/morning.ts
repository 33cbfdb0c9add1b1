import { demoId } from '../../../backend/demo';
import { runJobs } from '../../../backend/jobs';
import { actionId, type TestApp } from '../../support/app';
import { cabbage, eggs, grain, market, potatoes, rice } from '../../support/demo';
import type { ListedDoor } from '../../support/second-list';
import { aFewAtOnce } from '../week/at-once';
import { communityId, momentAt, runnerIdOf, runners, staff, type Quarter } from './laying-out';

const pack = demoId('product 保供蔬菜包 10斤');
const milk = demoId('product 纯牛奶 12盒');

/** Every household takes the pack of vegetables; what it takes beside follows from its door. */
function wantedAt(at: number) {
  const beside = [potatoes, rice, eggs, milk, cabbage][at % 11];
  return [pack, ...(beside && at < 600 ? [beside] : [])].map((productId) => ({ productId, quantity: 1 }));
}

/** Staff write down what every household wants; at eight it is ordered, at half past it is there, sorted and packed. */
export async function fillDepot(app: TestApp, { posts }: Quarter): Promise<ListedDoor[]> {
  const lived = posts.flatMap(({ list }) => list).filter(({ isVacant }) => !isVacant);
  const [first] = lived;
  if (!first) throw new Error('nobody lives here');
  const { orders } = app.as(staff);
  const { wave } = await orders.getCatalogue({ communityId, householdId: first.householdId });
  const waveId = wave?.id ?? '';
  await aFewAtOnce([...lived.entries()], ([at, { householdId }]) =>
    orders.placeOrder({ communityId, householdId, waveId, lines: wantedAt(at), actionId: actionId() }),
  );
  app.clock.set(momentAt('08:00'));
  await runJobs(app.app, app.clock.now);
  for (const supplierId of [market, grain]) await receive(app, { waveId, supplierId });
  const entranceIds = posts.map(({ entranceId }) => entranceId);
  await app.as(staff).dispatch.markSorted({ communityId, entranceIds, actionId: actionId() });
  // Rice does not go into the bag of the vegetables.
  const heavy = lived.filter((_, at) => wantedAt(at).some(({ productId }) => productId === rice));
  const households = heavy.map(({ householdId }) => ({ householdId, parcels: 2 }));
  await app.as(staff).dispatch.packParcels({ communityId, households, actionId: actionId() });
  return lived;
}

async function receive(app: TestApp, share: { waveId: string; supplierId: string }): Promise<void> {
  const { purchasing } = app.as(staff);
  const wish = { communityId, ...share, arrivesAt: momentAt('08:30'), reason: '保供', actionId: actionId() };
  const { purchaseId } = await purchasing.markPlaced(wish);
  await purchasing.markArrived({ communityId, purchaseId, actionId: actionId() });
}

/** The eight who are there, with what each can carry up the stairs. */
export const helpers = runners.map((key) => ({
  ...{ volunteerId: runnerIdOf(key), grams: 60_000, pieces: 20, coldBoxes: 2 },
}));
