import type { SupplierShare } from '@/contract/purchasing';
import { actionId, type TestApp } from '../../support/app';
import { communityId } from '../../support/demo';
import type { Chance } from './chance';

const twoHours = 2 * 3600_000;

/** Staff place every supplier's share of the wave just closed; two hours later the goods are counted. */
export async function buyWave(app: TestApp, chance: Chance, waveId: string): Promise<void> {
  const staff = app.as('lin').purchasing;
  const { suppliers } = await staff.getDesk({ communityId, waveId });
  const arrivesAt = new Date(app.clock.now.getTime() + twoHours).toISOString();
  const placed = [];
  for (const share of suppliers) {
    const wish = { communityId, waveId, supplierId: share.supplierId, arrivesAt, actionId: actionId() };
    placed.push({ share, ...(await staff.markPlaced(wish)) });
  }
  app.clock.pass(twoHours);
  for (const { share, purchaseId } of placed) {
    const lines = share.lines.map((line) => countedOf(line, chance));
    await staff.recordReceipt({ communityId, purchaseId, lines, actionId: actionId() });
  }
}

/** One product in five comes short, one in ten with something broken. */
function countedOf({ productId, quantity }: SupplierShare['lines'][number], chance: Chance) {
  const short = chance.is(0.2) ? chance.whole(1, Math.ceil(quantity / 5)) : 0;
  const damaged = chance.is(0.1) ? Math.min(quantity - short, chance.whole(1, 3)) : 0;
  const why = short + damaged > 0 ? ({ reason: short > 0 ? 'notDelivered' : 'brokenOnTheWay' } as const) : {};
  return { productId, came: quantity - short - damaged, damaged, ...why };
}
