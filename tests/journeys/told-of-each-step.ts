import { COMMUNITY_ID as communityId, demoId } from '../../backend/demo';
import type { Api } from '../support/app';

/** The kinds of messages that the household of the thin path gets, one for each step of its two suppliers' goods. */
export const eachStep = [
  'arrivalAnnounced',
  'arrivalAnnounced',
  'delivered',
  'goodsArrived',
  'goodsArrived',
  'runDeparted',
];

/** What the household of the thin path was told, sorted by kind. */
export async function toldTo(zhu: Api): Promise<string[]> {
  const householdId = demoId('household 10-1-502');
  const { rows } = await zhu.messages.listMessages({ communityId, householdId });
  return rows.map((message) => message.kind).sort();
}
