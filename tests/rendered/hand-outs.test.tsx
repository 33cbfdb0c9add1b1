import { beforeEach, describe, expect, it, vi } from 'vitest';
import CampaignPage from '@/packages/staff/campaign';
import HandOutPage from '@/packages/staff/hand-out';
import PickUpPage from '@/packages/round/pick-up';
import WorkPage from '@/pages/work';
import { actionId, givenApp, MORNING } from '../support/app';
import { givenDatabase } from '../support/database';
import { communityId } from '../support/demo';
import { givenRound } from '../support/given-round';
import { givenSorted, load } from '../support/given-sorted';
import { givenQuietDay } from '../support/state';
import { show, type Shown } from './given-screen';

const database = await givenDatabase('demo');
const { app, as, clock, ...rest } = givenApp(database);
const at = (page: React.ReactElement, who: string, params = {}) => show(page, { app, who, params });
let campaignId = '';

beforeEach(async () => {
  await givenQuietDay(database);
  clock.set(MORNING);
  campaignId = await givenRound(as('lin'), { kind: 'handOut', title: '政府发的菜' });
});

/** Types into the first field of the screen as a keyboard does. */
async function type(shown: Shown, words: string) {
  const box = await vi.waitFor(() => {
    const found = shown.root.querySelector('input');
    if (!found) throw new Error('no field');
    return found;
  });
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, words);
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

describe('the station', () => {
  it('finds a door by what is said, gives its share with one tap, and then says so', async () => {
    const shown = at(<PickUpPage />, 'wang', { campaignId });
    await type(shown, '10-1-502');
    await shown.see('还没领');
    shown.tap('发给他');
    await shown.see('领过了（在领取点领的）');
    expect(shown.text()).not.toContain('发给他');
  });

  it('says of a room that is not meant that it has none', async () => {
    const shown = at(<PickUpPage />, 'wang', { campaignId });
    await type(shown, '10-2-603');
    await shown.see('这次发放里没有这个房号');
  });

  it('stands on the page of a volunteer while something is handed out', async () => {
    const shown = at(<WorkPage />, 'wang');
    await shown.see('政府发的菜');
    expect(shown.text()).toContain('领取点发放');
  });
});

describe('a run', () => {
  it('is looked for in vain while none is loaded', async () => {
    const shown = at(<HandOutPage />, 'lin', { campaignId });
    await shown.see('现在没有可以带的配送');
  });

  it('takes the shares of its doors along, and gives them back before it leaves', async () => {
    await givenSorted({ as, app, clock, ...rest });
    await as('lin').dispatch.createRun({ ...load('10-1'), actionId: actionId() });
    const shown = at(<HandOutPage />, 'lin', { campaignId });
    await shown.see('可以带 2 份');
    shown.tap('带上');
    await shown.see('请装 2 份');
    await shown.see('带 2 份，送到 0 份');
    const station = as('wang').doorKnocks.findPickUpDoors({ communityId, campaignId, text: '10-1-502' });
    expect((await station).rows).toMatchObject([{ isOnRun: true }]);
    shown.tap('不带了');
    await shown.see('2 份不带了，请留在站点');
  });

  it('is offered on the page of a hand-out, and on that of no other campaign', async () => {
    const shown = at(<CampaignPage />, 'lin', { campaignId });
    await shown.see('怎么发出去');
    const round = await givenRound(as('lin'));
    const other = at(<CampaignPage />, 'lin', { campaignId: round });
    await other.see('和名单核对');
    expect(other.text()).not.toContain('怎么发出去');
  });
});
