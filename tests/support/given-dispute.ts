import type { DisputeAnswer, DisputeCause } from '@/contract/disputes';
import { actionId, type TestApp } from './app';
import { communityId, eggs, zhuHome } from './demo';
import { givenAtTheDoor, outcomeOf, type Home } from './given';

/** Two boxes of eggs are at 朱先生's; answers the order. */
export async function givenDeliveredEggs(app: TestApp): Promise<string> {
  const { orderId, dropOffId } = await givenAtTheDoor(app);
  const word = { ...outcomeOf(dropOffId, 'leftAtDoor'), actionId: actionId() };
  await app.as('wang').dispatch.confirmDropOff(word);
  return orderId;
}

interface Said {
  by?: string;
  at?: Home;
  cause?: DisputeCause;
  pieces?: number;
  productId?: string;
  note?: string;
  pictureId?: string;
}

/** What 朱先生 says of his eggs, ready to be sent: one box is missing when nothing else is said. */
export const disputeOf = (orderId: string, said: Said = {}) => {
  const { at = zhuHome, cause = 'missing', pieces = 1, productId = eggs, note, pictureId } = said;
  return { ...at, orderId, lines: [{ productId, cause, pieces }], note, pictureId };
};

/** An open dispute; answers its id. */
export async function givenDispute(app: TestApp, orderId: string, said: Said = {}): Promise<string> {
  const input = { ...disputeOf(orderId, said), actionId: actionId() };
  const { disputeIds } = await app.as(said.by ?? 'zhu').dispatch.openDispute(input);
  return disputeIds[0] ?? '';
}

/** 林干事 answers. */
export const answerTo = (app: TestApp, disputeId: string, answer: DisputeAnswer) =>
  app.as('lin').dispatch.answerDispute({ communityId, disputeId, answer, actionId: actionId() });
