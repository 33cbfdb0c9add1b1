import { actionId } from '../app';
import { communityId, pengHome, zhuHome } from '../demo';
import { tomorrowAt } from '../flowing-clock';
import { givenRound, ofEntrances } from '../given-round';
import { givenCarriedOnTheDay } from './carrying';
import { givenGoodsOfTheDay } from './goods';
import type { Stage } from './here';
import { givenAdvanced, givenPaidOnTheDay } from './money';

/** What a firm has given is handed out in building 10: one has fetched it, one lets others have it. */
async function handOut({ as }: Stage, batchId: string): Promise<string> {
  const audience = ofEntrances('10-1', '10-2');
  const deadlineAt = tomorrowAt('21:00');
  const wish = { kind: 'handOut', title: '爱心企业的蔬菜包', audience, batchId, deadlineAt } as const;
  const campaignId = await givenRound(as('lin'), wish);
  await as('wang').doorKnocks.recordPickUp({ ...pengHome, campaignId, actionId: actionId() });
  await as('zhu').doorKnocks.giveShareAway({ ...zhuHome, campaignId, actionId: actionId() });
  return campaignId;
}

/** A day on which everything about goods, stations, the gate and money has happened; it is about five in the afternoon. */
export async function givenSupplyDay(app: Stage) {
  const goods = await givenGoodsOfTheDay(app, givenAdvanced);
  const carried = await givenCarriedOnTheDay(app);
  await givenPaidOnTheDay(app);
  const handOutId = await handOut(app, goods.giftId);
  const { parcelCode } = carried;
  return { communityId, ...goods, ...carried, parcelCode, handOutId };
}
export type SupplyDay = Awaited<ReturnType<typeof givenSupplyDay>>;
