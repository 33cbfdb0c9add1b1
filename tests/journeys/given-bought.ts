import { actionId, type TestApp } from '../support/app';
import { communityId, market, zhuHome } from '../support/demo';
import { tomorrowAt, type FlowingClock } from '../support/flowing-clock';
import { givenOrder, twoEggs, type Home, type Lines } from '../support/given';

/** What a household wants. */
export interface Wanted {
  by: string;
  at: Home;
  lines: Lines;
}

const zhuWants: Wanted = { by: 'zhu', at: zhuHome, lines: twoEggs };

/** Noon has passed: the market knows what the households want, and comes at four. */
export async function givenBought(
  app: TestApp,
  clock: FlowingClock,
  wanted: readonly Wanted[] = [zhuWants],
): Promise<{ waveId: string; purchaseId: string; orderIds: string[] }> {
  const orders = [];
  for (const { by, at, lines } of wanted) orders.push(await givenOrder(app, { by, at, lines }));
  const waveId = orders[0]?.waveId ?? '';
  await clock.moveTo(tomorrowAt('12:01'));
  const share = { communityId, waveId, supplierId: market, arrivesAt: tomorrowAt('16:00') };
  const { purchaseId } = await app.as('lin').purchasing.markPlaced({ ...share, actionId: actionId() });
  return { waveId, purchaseId, orderIds: orders.map(({ orderId }) => orderId) };
}
