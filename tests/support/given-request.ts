import type { Errand } from '@/contract/requests';
import { drainOutbox } from '../../backend/jobs';
import { actionId, type TestApp } from './app';
import { communityId, zhuHome } from './demo';
import type { Home } from './given';

export const pills = { kind: 'medicine', text: '降压药 硝苯地平 两盒' } as const satisfies Errand;
export const waterCard = {
  kind: 'waterCard',
  cardNo: '6212-0088',
  amountFen: 5000,
} as const satisfies Errand;
export const bulb = { kind: 'other', text: '换灯泡' } as const satisfies Errand;

interface Asked {
  by?: string;
  at?: Home;
  errand?: Errand;
  goesFirst?: boolean;
}

/** Something that 朱先生 asks for: pills when nothing else is said. Answers the request's id. */
export async function givenRequest({ as }: TestApp, asked: Asked = {}): Promise<string> {
  const { by = 'zhu', at = zhuHome, errand = pills, goesFirst = false } = asked;
  const input = { ...at, wish: errand, goesFirst, actionId: actionId() };
  return (await as(by).orders.createRequest(input)).requestId;
}

/** A request that 王师傅 has taken. */
export async function givenTaken(app: TestApp, asked: Asked = {}): Promise<string> {
  const requestId = await givenRequest(app, asked);
  await app.as('wang').orders.takeRequest({ communityId, requestId, actionId: actionId() });
  return requestId;
}

/** What a helper does with a request, once. */
export const deed = (requestId: string) => ({ communityId, requestId, actionId: actionId() });
/** What waits for this helper. */
export const openOf = async ({ as }: TestApp, person: string) =>
  (await as(person).orders.listOpenRequests({ communityId })).rows;

/** What 朱先生's household has been told so far. */
export async function told(app: TestApp): Promise<string[]> {
  await drainOutbox(app.app, app.clock.now);
  const { rows } = await app.as('zhu').messages.listMessages(zhuHome);
  return rows.map((message) => message.body);
}
