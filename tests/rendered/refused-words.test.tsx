import type { ReactElement } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import OrderPage from '@/packages/resident/my-order';
import HomePage from '@/pages/home';
import WorkPage from '@/pages/work';
import { useOfflineQueue } from '@/lib/offline-queue/phone-queue';
import type { QueueEntry } from '@/lib/offline-queue/queue-entry';
import { refusals, type RefusalCode } from '@/contract/errors';
import { actionId, givenApp, MORNING } from '../support/app';
import { givenDatabase } from '../support/database';
import { communityId, eggs, noon, pengHome, zhuHome } from '../support/demo';
import { givenOrder } from '../support/given';
import { givenRound } from '../support/given-round';
import { givenQuietDay } from '../support/state';
import { show } from './given-screen';

const database = await givenDatabase('demo');
const testApp = givenApp(database);
const { app, as, clock } = testApp;
const nothing = { entries: [], refused: [], waiting: 0, ofOthers: 0 };
beforeEach(async () => {
  await givenQuietDay(database);
  clock.set(MORNING);
});
afterEach(() => useOfflineQueue.setState(nothing));

const at = (page: ReactElement, who: string, params = {}) => show(page, { app, who, params });
type Kept = Pick<QueueEntry, 'procedure' | 'input' | 'label'> & { code?: RefusalCode };

/** The phone's line: words that wait, or that the server did not take. */
function givenKept(kept: readonly Kept[]): void {
  const entries = kept.map(({ code, ...deed }, turn): QueueEntry => {
    const entry = { ...deed, turn, actionId: actionId(), madeAt: MORNING, accountId: 'zhu', failures: 0 };
    if (!code) return { ...entry, state: 'waiting' };
    return { ...entry, state: 'refused', refusal: { code, message: refusals[code].sentence } };
  });
  useOfflineQueue.setState({ ...nothing, entries, refused: entries.filter(({ refusal }) => refusal) });
}

it('a share that could not be given away says so at home, also where its hand-out is over; of this home alone', async () => {
  const input = { ...zhuHome, campaignId: actionId() };
  const code = 'CAMPAIGN_CLOSED';
  const procedure = 'doorKnocks.giveShareAway';
  givenKept([
    { procedure, code, input, label: '爱心菜：让给别人' },
    { procedure, code, input: { ...input, ...pengHome }, label: '别家的菜：让给别人' },
  ]);
  const shown = at(<HomePage />, 'zhu');
  await shown.see('爱心菜：让给别人');
  expect(shown.text()).toContain('这次行动已经结束了');
  expect(shown.text()).not.toContain('别家的菜');
});

it('what the other home of one person gives away does not stand at this one', async () => {
  const campaignId = await givenRound(as('lin'), { kind: 'handOut', title: '爱心菜' });
  const procedure = 'doorKnocks.giveShareAway';
  givenKept([{ procedure, input: { ...pengHome, campaignId }, label: '爱心菜：让给别人' }]);
  const shown = at(<HomePage />, 'zhu');
  await shown.see('发放：爱心菜');
  expect(shown.text()).toContain('我家够用，让给别人');
  expect(shown.text()).not.toContain('您家把这一份让给了别人');
});

it('a line that could not be let to others says so on its order', async () => {
  const { orderId } = await givenOrder(testApp);
  clock.set(noon);
  const input = { ...zhuHome, orderId, productId: eggs, givesAway: true };
  const procedure = 'orders.giveShareAway';
  givenKept([
    { procedure, code: 'SHARE_COUNTED', input, label: '鸡蛋：让给别家' },
    {
      procedure,
      code: 'SHARE_COUNTED',
      input: { ...input, orderId: actionId() },
      label: '另一单：让给别家',
    },
  ]);
  const shown = at(<OrderPage />, 'zhu', { ...zhuHome, orderId });
  await shown.see('鸡蛋：让给别家');
  expect(shown.text()).toContain('没有记上');
  expect(shown.text()).not.toContain('另一单');
});

it('an answer to a call for hands that came too late says so', async () => {
  const input = { communityId, callId: actionId(), says: 'coming' };
  const procedure = 'purchasing.answerHandCall';
  givenKept([{ procedure, code: 'HANDS_OVER', input, label: '东门：我来' }]);
  const shown = at(<WorkPage />, 'wang');
  await shown.see('东门：我来');
  expect(shown.text()).toContain('再提交一次');
});
