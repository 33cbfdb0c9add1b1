import { actionId } from '../app';
import { cabbage, communityId, eggs, tomatoes } from '../demo';
import { tomorrowAt } from '../flowing-clock';
import { counted, givenCar, givenFreeBatch } from '../given-batch';
import { nowAt, type Stage } from './here';

/** Two count the first thing of the car and agree; staff count the rest as they close it. */
export async function countCar(app: Stage, purchaseId: string): Promise<string> {
  const car = { communityId, purchaseId, cameAt: nowAt(app) };
  const { batchId } = await givenCar(app.as('lin'), car);
  const { rows } = await app.as('lin').purchasing.getBatch({ communityId, batchId });
  const lines = await linesOf(app, purchaseId);
  const of = { communityId, batchId, happenedAt: nowAt(app) };
  const first = rows.find(({ thingId }) => thingId === cabbage);
  const { quantity = 0 } = lines.find(({ productId }) => productId === cabbage) ?? {};
  for (const who of ['wang', 'he'])
    await counted(app.as(who), { ...of, thingId: first?.thingId ?? '' }, [quantity]);
  return batchId;
}

/** What the street has sent: of one thing two say the same, of the second not, of the third one has said something. */
export async function countStreets(app: Stage): Promise<string> {
  const names = ['酱油', '抗原试剂（每盒 5 人份）', '连花清瘟胶囊'];
  const goods = names.map((name) => ({ name, measure: '盒' }));
  const wish = { source: 'government', name: '街道防疫办', goods, cameAt: nowAt(app) } as const;
  const { batchId, thingIds } = await givenFreeBatch(app.as('lin'), { communityId, ...wish, goods });
  const say = (who: string, at: number, [good, damaged]: readonly [number, number?]) =>
    counted(app.as(who), { communityId, batchId, thingId: thingIds[at] ?? '', happenedAt: nowAt(app) }, [
      good,
      damaged,
    ]);
  for (const who of ['wang', 'he']) await say(who, 0, [24]);
  await say('wang', 1, [120]);
  await say('he', 1, [118, 2]);
  await say('he', 2, [40]);
  return batchId;
}

/** What a firm has given, counted by two; and a call for people at the east gate. */
export async function receiveGift(app: Stage): Promise<string> {
  const goods = [
    { name: '蔬菜包', measure: '袋' },
    { name: '牛奶', measure: '盒', perHousehold: 2 },
  ];
  const { batchId, thingIds } = await givenFreeBatch(app.as('lin'), {
    communityId,
    goods,
    cameAt: nowAt(app),
  });
  for (const thingId of thingIds)
    for (const who of ['wang', 'he'])
      await counted(app.as(who), { communityId, batchId, thingId, happenedAt: nowAt(app) }, [60, 1]);
  const call = { communityId, place: '东门', startsAt: tomorrowAt('19:00'), people: 8, actionId: actionId() };
  const { callId } = await app.as('lin').purchasing.callHands(call);
  await app
    .as('wang')
    .purchasing.answerHandCall({ communityId, callId, says: 'coming', actionId: actionId() });
  return batchId;
}

const linesOf = async ({ as }: Stage, purchaseId: string) => {
  const { suppliers } = await as('lin').purchasing.getDesk({ communityId });
  return suppliers.find(({ purchase }) => purchase?.id === purchaseId)?.lines ?? [];
};

/** What did not come as it was ordered, and why. */
const differing: Record<
  string,
  { lacks: number; damaged: number; reason: 'notDelivered' | 'brokenOnTheWay' }
> = {
  [tomatoes]: { lacks: 3, damaged: 0, reason: 'notDelivered' },
  [eggs]: { lacks: 1, damaged: 1, reason: 'brokenOnTheWay' },
};

/** Three portions of tomatoes have not come, and a tray is broken: the lottery says who goes without. */
export async function closeReceipt(app: Stage, purchaseId: string): Promise<void> {
  const lines = (await linesOf(app, purchaseId)).map(({ productId, quantity }) => {
    const { lacks = 0, ...why } = differing[productId] ?? { damaged: 0 };
    return { productId, came: quantity - lacks, ...why };
  });
  await app.as('lin').purchasing.recordReceipt({ communityId, purchaseId, lines, actionId: actionId() });
}
