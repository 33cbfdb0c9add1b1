import type { DisputeAnswer } from '@/contract/disputes';
import type { Order } from '@/contract/order-shapes';
import { actionId, type TestApp } from '../../support/app';
import { communityId } from '../../support/demo';
import { aFewAtOnce } from './at-once';
import type { Chance } from './chance';

const causes = ['missing', 'wrong', 'spoiled'] as const;
const anHour = 3600_000;

/** Some households say that a piece of their order is missing, wrong or spoiled; staff answer each in their own way. */
export async function disputeSome(
  app: TestApp,
  chance: Chance,
  delivered: readonly Order[],
): Promise<number> {
  const disputed = chance.some(delivered, 8).flatMap((order) => {
    const line = order.lines.find((one) => one.delivered > 0);
    return line
      ? [{ order, line, cause: chance.one(causes), answer: someAnswer(app, chance, line.priceFen) }]
      : [];
  });
  await aFewAtOnce(disputed, async ({ order, line, cause, answer }) => {
    const lines = [{ productId: line.productId, cause, pieces: 1 }];
    const at = { communityId, householdId: order.householdId, orderId: order.id };
    const { disputeIds } = await app.as('lin').dispatch.openDispute({ ...at, lines, actionId: actionId() });
    for (const disputeId of disputeIds) await settle(app, disputeId, answer);
  });
  return disputed.length;
}

const someAnswer = (app: TestApp, chance: Chance, priceFen: number): DisputeAnswer =>
  chance.one([
    { kind: 'redeliver', from: 'station' },
    {
      kind: 'redeliver',
      from: 'supplier',
      arrivesAt: new Date(app.clock.now.getTime() + anHour).toISOString(),
    },
    { kind: 'refund', amountFen: priceFen, paidBack: 'cash' },
    { kind: 'decline', reason: '照片里看着是好的' },
  ]);

async function settle(app: TestApp, disputeId: string, answer: DisputeAnswer): Promise<void> {
  const staff = app.as('gao').dispatch;
  await staff.answerDispute({ communityId, disputeId, answer, actionId: actionId() });
  if (answer.kind !== 'redeliver' || answer.from !== 'supplier') return;
  await staff.receiveReplacement({ communityId, disputeId, actionId: actionId() });
}
