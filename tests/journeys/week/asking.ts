import type { Errand, RequestKind } from '@/contract/requests';
import { requestNeedsCode } from '@/domain/household-codes';
import { actionId, type TestApp } from '../../support/app';
import { communityId } from '../../support/demo';
import type { Home } from '../../support/given';
import { bulb, pills, waterCard } from '../../support/given-request';
import type { Chance } from './chance';

const errands: readonly Errand[] = [pills, waterCard, bulb];

/** Ten homes ask for what is not goods; most of it is done the same half day, some fails, some waits. */
export async function askAndHelp(app: TestApp, chance: Chance, homes: readonly Home[]): Promise<void> {
  for (const home of chance.some(homes, 10)) {
    const wish = chance.one(errands);
    const input = { ...home, wish, goesFirst: false, actionId: actionId() };
    const { requestId } = await app.as('lin').orders.createRequest(input);
    if (chance.is(0.8)) await settleRequest(app, chance, { ...home, requestId, kind: wish.kind });
  }
}

async function settleRequest(
  { as }: TestApp,
  chance: Chance,
  { requestId, kind, ...home }: Home & { requestId: string; kind: RequestKind },
): Promise<void> {
  const deed = () => ({ communityId, requestId, actionId: actionId() });
  await as('wang').orders.takeRequest(deed());
  if (chance.is(0.2)) {
    await as('wang').orders.failRequest({ ...deed(), reason: '今天不开门' });
    return;
  }
  const payment = { paidBy: 'helper', amountFen: chance.whole(100, 20_000) } as const;
  const { waiveCode } = as('lin').dispatch;
  const byWord = { ...home, kind: 'request', id: requestId, reason: '当面核对过' } as const;
  if (requestNeedsCode(kind)) await waiveCode({ ...byWord, actionId: actionId() });
  await as('wang').orders.finishRequest({ ...deed(), payment });
}
