import { beforeEach, describe, expect, it, vi } from 'vitest';
import HandOutPage from '@/packages/staff/hand-out';
import PickUpPage from '@/packages/round/pick-up';
import OpenRoundPage from '@/packages/staff/open-round';
import BatchPage from '@/packages/staff/batch';
import PurchasePage from '@/packages/staff/purchase';
import ReceivingPage from '@/packages/staff/receiving';
import CountPage from '@/packages/volunteer/count';
import HomePage from '@/pages/home';
import WorkPage from '@/pages/work';
import { writeAccount } from '@/lib/session/signed-in-account';
import { actionId, givenApp, MORNING } from '../support/app';
import { givenDatabase } from '../support/database';
import { communityId, eggs } from '../support/demo';
import { givenOrder, givenPlaced } from '../support/given';
import { counted, givenCar, givenFreeBatch } from '../support/given-batch';
import { givenRound, ofEntrances } from '../support/given-round';
import { givenQuietDay } from '../support/state';
import { leave, show, type Shown } from './given-screen';
import { typeInto } from './type-into';

const database = await givenDatabase('demo');
const testApp = givenApp(database);
const { app, as, clock } = testApp;
/** The app's root writes down who has come in; the line of the phone is theirs. */
const at = (page: React.ReactElement, who: string, params = {}) => {
  const shown = show(page, { app, who, params });
  writeAccount(who);
  return shown;
};

beforeEach(async () => {
  await givenQuietDay(database);
  clock.set(MORNING);
});

const nowIso = () => clock.now.toISOString();
const countBy = (who: string, batchId: string, thingId: string, pieces: [number, number?, number?]) =>
  counted(as(who), { communityId, batchId, thingId, happenedAt: nowIso() }, pieces);

async function givenEggs() {
  const { waveId } = await givenOrder(testApp);
  const purchaseId = await givenPlaced(testApp, waveId);
  const { batchId } = await givenCar(as('lin'), { communityId, purchaseId, cameAt: nowIso() });
  return { waveId, purchaseId, batchId };
}

/** Presses the keys of the pad one after the other. */
const press = (shown: Shown, digits: string) => [...digits].forEach((digit) => shown.tap(digit));
/** A button takes no second tap while the first deed is under way. */
async function tapUntil(shown: Shown, words: string, then: string) {
  await vi.waitFor(() => {
    if (shown.text().includes(then)) return;
    shown.tap(words);
    expect(shown.text()).toContain(then);
  });
}
const settledGood = async (batchId: string) =>
  (await as('lin').purchasing.getBatch({ communityId, batchId })).rows[0]?.settled?.good;

describe('the page of whoever counts', () => {
  it('counts with one thumb, blind, and says what the other has counted when the own is in', async () => {
    const { batchId } = await givenEggs();
    await countBy('he', batchId, eggs, [1, 1]);
    const shown = at(<CountPage />, 'wang', { batchId });
    await shown.see('鸡蛋 30枚');
    expect(shown.text()).not.toContain('好 1');
    expect(shown.text()).toContain('先填好的有多少');
    press(shown, '2');
    await shown.see('就是这些：好 2');
    shown.tap('就是这些：好 2');
    await shown.see('别人数的：好 1，坏 1');
    await shown.see('您都数完了');
  });

  it('keeps a count on the phone while there is no network, and sends it when there is', async () => {
    const { batchId } = await givenEggs();
    const shown = at(<CountPage />, 'wang', { batchId });
    await shown.see('先填好的有多少');
    shown.turn('noNetwork');
    press(shown, '2');
    await shown.see('就是这些：好 2');
    shown.tap('就是这些：好 2');
    await shown.see('还没传上去');
  });

  it('is opened from the page of a volunteer while something has come', async () => {
    await givenEggs();
    const shown = at(<WorkPage />, 'wang');
    await shown.see('到货清点');
    await shown.see('我数了 0 / 1 样');
  });
});

describe('a batch', () => {
  it('lays two counts that differ side by side, and somebody decides with a reason', async () => {
    const { batchId } = await givenEggs();
    await countBy('wang', batchId, eggs, [2]);
    const shown = at(<BatchPage />, 'lin', { batchId });
    await shown.see('一个人数过，再要一个人数');
    expect(shown.text()).not.toContain('好 2');
    await countBy('he', batchId, eggs, [1, 0, 1]);
    leave();
    const again = at(<BatchPage />, 'lin', { batchId });
    await again.see('好 1，变质 1');
    expect(again.text()).toContain('1 样不一样');
    again.tap('写明原因定下来');
    await again.see('为什么按这个数');
    typeInto(again.root, '为什么按这个数', '一起又数了一遍');
    await vi.waitFor(() => again.tap('就按这个数'));
    await again.see('一起又数了一遍');
    expect(await settledGood(batchId)).toBe(2);
  });

  it('of free goods is written down with what one household gets, and stands on the list', async () => {
    await givenFreeBatch(as('lin'), { communityId, cameAt: nowIso() });
    const shown = at(<ReceivingPage />, 'lin');
    await shown.see('第 1 批 · 捐赠 · 爱心企业');
    shown.tap('登记捐赠或政府的东西');
    await shown.see('每户几份');
    typeInto(shown.root, '谁给的（单位或活动名）', '区里');
    typeInto(shown.root, '是什么', '大米');
    await vi.waitFor(() => shown.tap('登记到货'));
    await vi.waitFor(async () => {
      const { rows } = await as('lin').purchasing.listBatches({ communityId });
      expect(rows[0]).toMatchObject({ name: '区里', number: 2 });
    });
  });

  it('is none yet where nothing has come, and says what to do first', async () => {
    const shown = at(<ReceivingPage />, 'lin');
    await shown.see('还没有登记过到货');
  });
});

describe('closing a purchase', () => {
  it('begins with what its batches come to, and waits for a reason of what nobody has opened', async () => {
    const { batchId, waveId } = await givenEggs();
    for (const who of ['wang', 'he']) await countBy(who, batchId, eggs, [1, 0, 1]);
    const shown = at(<PurchasePage />, 'lin', { waveId });
    await shown.see('逐样清点');
    shown.tap('逐样清点');
    await shown.see('“鸡蛋 30枚”还没选原因');
    expect(shown.text()).toContain('已按 1 批清点填好');
    shown.tap('变质了');
    await shown.see('看看谁会少');
    shown.tap('看看谁会少');
    await shown.see('登记：变质 1');
    await vi.waitFor(() => shown.tap('登记：变质 1'));
    await shown.see('鸡蛋 30枚 变质 1');
    shown.tap('明细 1 种');
    await shown.see('变质 1（变质了）');
  });
});

describe('a call for hands', () => {
  it('is answered with one tap, and staff see who comes and how many are missing', async () => {
    const startsAt = new Date(clock.now.getTime() + 30 * 60_000).toISOString();
    await as('lin').purchasing.callHands({
      ...{ communityId, place: '东门', startsAt, people: 2, note: '带推车' },
      actionId: actionId(),
    });
    const volunteer = at(<WorkPage />, 'wang');
    await volunteer.see('东门 要 2 人');
    volunteer.tap('我来');
    await volunteer.see('您说了：我来。1 人来，还差 1 人');
    await tapUntil(volunteer, '来不了', '您说了：来不了。0 人来，还差 2 人');
    await tapUntil(volunteer, '我来', '您说了：我来。');
    const staff = at(<ReceivingPage />, 'lin');
    await staff.see('1 人来，还差 1 人：王师傅');
  });
});

describe('a hand-out of free goods', () => {
  it('takes a batch, says how many there are, given and left', async () => {
    const campaignId = await givenRound(as('lin'), { kind: 'handOut', title: '爱心菜' });
    const { batchId, thingIds } = await givenFreeBatch(as('lin'), { communityId, cameAt: nowIso() });
    for (const who of ['wang', 'he']) await countBy(who, batchId, thingIds[0] ?? '', [5]);
    const shown = at(<HandOutPage />, 'lin', { campaignId });
    await shown.see('还没有选是哪一批东西');
    shown.tap('用这批发');
    await shown.see('一共 5 份，发了 0 份，还剩 5 份');
    await shown.see('打印贴签');
  });

  it('says that there are none left, and gives one more to whoever says that there are', async () => {
    const campaignId = await givenRound(as('lin'), { kind: 'handOut', title: '爱心菜' });
    const { batchId, thingIds } = await givenFreeBatch(as('lin'), { communityId, cameAt: nowIso() });
    for (const who of ['wang', 'he']) await countBy(who, batchId, thingIds[0] ?? '', [0, 3]);
    await as('lin').doorKnocks.linkBatch({ communityId, campaignId, batchId, actionId: actionId() });
    const shown = at(<PickUpPage />, 'wang', { campaignId });
    await vi.waitFor(() => typeInto(shown.root, '哪一户来领', '10-1-502'));
    await shown.see('还没领');
    shown.tap('发给他');
    await shown.see('一共 0 份，已经发了或带走 0 份，不够了');
    await tapUntil(shown, '还是要发', '领过了（在领取点领的）');
  });

  it('lets a household give its share to others with one tap, and take that back', async () => {
    await givenRound(as('lin'), { kind: 'handOut', title: '爱心菜' });
    const shown = at(<HomePage />, 'zhu');
    await shown.see('发放：爱心菜');
    shown.tap('我家够用，让给别人');
    await shown.see('您家把这一份让给了别人');
    await tapUntil(shown, '还是要', '我家够用，让给别人');
    // Both words wait on the phone: the server has taken the second before the next test begins.
    await vi.waitFor(async () => {
      const { rows } = await database.pool.query(`select from door_knocks where voided_at is not null`);
      expect(rows).toHaveLength(1);
    }, 10_000);
  });
});

describe('free goods that have come', () => {
  it('are handed out from their page: the form says for how many they are enough, and opening it links them', async () => {
    const { batchId, thingIds } = await givenFreeBatch(as('lin'), { communityId, name: '爱心企业' });
    for (const who of ['wang', 'he']) await countBy(who, batchId, thingIds[0] ?? '', [9]);
    const shown = at(<OpenRoundPage />, 'lin', { from: '', batchId });
    await shown.see('够 9 户，选了');
    expect(shown.text()).toContain('差 ');
    await shown.see('开始，走');
    expect(shown.text()).not.toContain('报平安');
    shown.tap('开始，走');
    await vi.waitFor(
      async () => {
        const { rows } = await as('lin').campaigns.listCampaigns({ communityId });
        const opened = rows.find(({ title }) => title === '爱心企业');
        const place = { communityId, campaignId: opened?.id ?? '' };
        const { linked } = await as('lin').doorKnocks.getHandOutGoods(place);
        expect(linked.map((one) => one.batchId)).toEqual([batchId]);
      },
      { timeout: 20_000 },
    );
  });

  it('lead to the hand-out that gives them out already, and to no second one', async () => {
    const { batchId } = await givenFreeBatch(as('lin'), { communityId });
    const audience = ofEntrances('10-1');
    await givenRound(as('lin'), { kind: 'handOut', title: '爱心菜', audience, batchId });
    const shown = at(<BatchPage />, 'lin', { batchId });
    await shown.see('用在“爱心菜”里');
    expect(shown.text()).not.toContain('发给住户');
  });
});
