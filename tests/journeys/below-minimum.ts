import { expect } from 'vitest';
import { actionId } from '../support/app';
import { communityId, evening, market, noon, pengHome, potatoes, zhuHome } from '../support/demo';
import type { Hands, Way } from './each-way';

const tomorrow = '2026-11-23T02:00:00.000Z';
const homes = { zhu: zhuHome, peng: pengHome };

async function order(as: Hands, who: keyof typeof homes, quantity: number): Promise<string> {
  const { wave } = await as(who).orders.getCatalogue(homes[who]);
  const lines = [{ productId: potatoes, quantity }];
  await as(who).orders.placeOrder({ ...homes[who], waveId: wave?.id ?? '', lines, actionId: actionId() });
  return wave?.id ?? '';
}

const desk = async (as: Hands, waveId: string) =>
  (await as('lin').purchasing.getDesk({ communityId, waveId })).suppliers.find(
    ({ supplierId }) => supplierId === market,
  );

/**
 * The market comes from ¥200.00 on. At noon ¥187.50 are ordered: the share is extended. In the evening it goes with the
 * next one, by a link on which the market says that it brings one bag less.
 */
export async function liveBelowMinimum({ as, clock, runJobs }: Way): Promise<void> {
  const staff = as('lin');
  await staff.catalogue.setSupplierTerms({
    ...{ communityId, supplierId: market, tolerancePercent: 0, isApproved: true },
    minimum: { basis: 'fen', amount: 20_000 },
    actionId: actionId(),
  });
  await order(as, 'zhu', 10);
  const waveId = await order(as, 'peng', 5);
  clock.set(noon);
  expect((await desk(as, waveId))?.minimum).toMatchObject({ have: 18_750, missing: 1250 });
  const share = { communityId, waveId, supplierId: market };
  await staff.purchasing.decideShare({ ...share, kind: 'extend', actionId: actionId() });

  const next = await order(as, 'zhu', 3);
  clock.set(evening);
  const later = { communityId, waveId: next, supplierId: market, arrivesAt: tomorrow };
  const { purchaseId, pieces } = await staff.purchasing.markPlaced({ ...later, actionId: actionId() });
  expect(pieces).toBe(18);
  const { code } = await staff.purchasing.makeSupplierLink({ communityId, purchaseId, actionId: actionId() });
  const page = await as('zhu').purchasing.readSupplierLink({ supplierCode: code });
  expect(page.lines).toMatchObject([{ productId: potatoes, quantity: 18, confirmed: null }]);
  const lines = [{ productId: potatoes, quantity: 17 }];
  const said = { supplierCode: code, arrivesAt: tomorrow, lines };
  await as('zhu').purchasing.confirmSupply({ ...said, actionId: actionId() });
  expect((await desk(as, next))?.lines).toMatchObject([{ quantity: 18, confirmed: 17, carriedOver: 15 }]);

  await staff.purchasing.recordReceipt({
    ...{ communityId, purchaseId },
    lines: [{ productId: potatoes, came: 17, damaged: 0, reason: 'notDelivered' }],
    actionId: actionId(),
  });
  clock.set(new Date(Date.parse(evening) + 61_000).toISOString());
  await runJobs();
  const { rows } = await as('peng').messages.listMessages(pengHome);
  const kinds = rows.map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'shareExtended')).toHaveLength(1);
  const owed = [];
  for (const who of ['zhu', 'peng'] as const)
    for (const { totalFen } of (await as(who).orders.listOrders(homes[who])).rows) owed.push(totalFen);
  expect(owed.reduce((sum, fen) => sum + fen, 0)).toBe(17 * 1250);
}
