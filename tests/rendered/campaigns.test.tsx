import { v7 } from 'uuid';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { queryClient } from '@/lib/answers/query-client';
import CampaignPage from '@/packages/staff/campaign';
import CampaignQualityPage from '@/packages/staff/campaign-quality';
import CampaignPeoplePage from '@/packages/staff/campaign-people';
import CampaignsPage from '@/packages/staff/campaigns';
import OpenRoundPage from '@/packages/staff/open-round';
import { actionId, givenApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { communityId, entrance, home, maHome, zhuHome } from '../support/demo';
import { givenRound, knockOf, ofEntrances } from '../support/given-round';
import { show } from './given-screen';

const database = await givenDatabase('demo');
const { app, as } = givenApp(database);
const at = (page: React.ReactElement, params = {}, isDesk = false) =>
  show(page, { app, who: 'lin', params, isDesk });

describe('the list of campaigns', () => {
  it('says what to do first while there is none', async () => {
    const shown = at(<CampaignsPage />);
    await shown.see('还没有敲门行动');
    await shown.see('先选走哪些楼');
    expect(shown.root.querySelectorAll('button').length).toBe(1);
  });
});

describe('a round', () => {
  const round = { campaignId: '', doors: 0 };
  beforeAll(async () => {
    round.campaignId = await givenRound(as('lin'), { audience: ofEntrances('10-1', '10-2') });
    const { counts } = await as('lin').campaigns.getCampaign({ communityId, campaignId: round.campaignId });
    round.doors = counts.cells;
    const door = { ...entrance('10-1'), householdId: zhuHome.householdId };
    await as('qin').doorKnocks.recordDoorKnock({ ...door, ...knockOf(round.campaignId) });
    const inVain = knockOf(round.campaignId, { outcome: 'noAnswer' });
    await as('qin').doorKnocks.recordDoorKnock({
      ...entrance('10-1'),
      householdId: home('10-1-401').householdId,
      ...inVain,
    });
    const away = { reason: 'away' as const, untilOn: '2026-12-03', actionId: actionId() };
    await as('lin').campaigns.pauseHousehold({ ...home('10-1-401'), ...away });
  });

  it('stands in the list with what is done and what is left', async () => {
    const shown = at(<CampaignsPage />);
    await shown.see(`还差 ${round.doors - 1} 户`);
    expect(shown.text()).toContain(`1/ ${round.doors} 户`);
  });

  it('says of an open door how often it was tried, what is next and whose it is, and why it waits', async () => {
    const shown = at(<CampaignPage />, { campaignId: round.campaignId });
    await shown.see('10号楼 1单元 401');
    for (const words of [
      '敲过 1 次',
      '无人应答',
      '换个时间',
      '秦女士',
      '暂停：外出到 12月3日',
      '没敲开 1 人次',
    ])
      expect(shown.text()).toContain(words);
    expect(shown.text()).not.toContain('10号楼 1单元 502');
  });

  it('refuses to end while doors are open, and says how many', async () => {
    const shown = at(<CampaignPage />, { campaignId: round.campaignId });
    await shown.see('结束这次行动');
    shown.tap('结束这次行动');
    await shown.see(`还有 ${round.doors - 1} 户没有走到，不能结束`);
  });

  it('says no more that it cannot end once the last door is settled', async () => {
    const audience = {
      anyOf: [[{ by: 'entrance' as const, entranceIds: [entrance('1-1').entranceId] }]],
      except: [],
    };
    const campaignId = await givenRound(as('lin'), { title: '只差一户', audience });
    const list = as('lin').campaigns.listNotReached;
    const { rows } = await list({ communityId, campaignId, limit: 100 });
    const signOff = (householdId: string) =>
      as('lin').campaigns.signOffCell({
        communityId,
        householdId,
        campaignId,
        reason: '整月不在',
        actionId: actionId(),
      });
    for (const { householdId } of rows.slice(1)) await signOff(householdId);
    const shown = at(<CampaignPage />, { campaignId });
    await shown.see('还差 1 户');
    shown.tap('结束这次行动');
    await shown.see('还有 1 户没有走到，不能结束');
    await signOff(rows[0]?.householdId ?? '');
    await queryClient.invalidateQueries();
    await shown.see('每一户都有结果了，可以结束');
    expect(shown.text()).not.toContain('不能结束');
  });

  it('names the doors of which two people say different things; one is chosen, and both stay', async () => {
    const door = { ...entrance('10-2'), householdId: maHome.householdId };
    const said = [{ peopleCount: 2 }, { outcome: 'vacant', peopleCount: 0 }];
    for (const over of said)
      await as('lin').doorKnocks.recordDoorKnock({ ...door, ...knockOf(round.campaignId, over) });
    const shown = at(<CampaignPage />, { campaignId: round.campaignId });
    await shown.see('1 户登记对不上');
    shown.tap('10号楼 2单元 603');
    await shown.see('以这个为准');
    expect(shown.text()).not.toContain('走不到，写明原因');
    const [first] = [...shown.root.querySelectorAll('button')].filter(
      (one) => one.textContent === '以这个为准',
    );
    first?.click();
    const settled = () => as('lin').campaigns.getCampaign({ communityId, campaignId: round.campaignId });
    await vi.waitFor(async () => expect((await settled()).counts.contested).toBe(0), { timeout: 10_000 });
    await vi.waitFor(() => expect(shown.text()).not.toContain('户登记对不上'));
  });

  it('names whose phone keeps work for hours, and no more once it has come', async () => {
    const device = v7();
    const phone = { ...entrance('10-1'), campaignId: round.campaignId, device };
    const unsent = { count: 3, oldestAt: '2026-11-21T22:00:00.000Z', firstSeq: 1, lastSeq: 3 };
    await as('qin').doorKnocks.reportPhone({ ...phone, unsent });
    const shown = at(<CampaignPage />, { campaignId: round.campaignId });
    await shown.see('秦女士的手机两小时没有消息');
    shown.tap('秦女士的手机两小时没有消息');
    await shown.see('秦女士 · 10号楼 1单元');
    await shown.see('手机里还有 3 条没传上来，最早 11月22日 06:00');
    await as('qin').doorKnocks.reportPhone({ ...phone, unsent: null });
    await queryClient.invalidateQueries();
    await vi.waitFor(() => expect(shown.text()).not.toContain('手机两小时没有消息'));
  });

  it('is given to a volunteer entrance by entrance, and taken back', async () => {
    const shown = at(<CampaignPeoplePage />, { campaignId: round.campaignId });
    await shown.see('没有交给别人，由楼长走');
    shown.tap('交给志愿者');
    await shown.see('王师傅');
    shown.tap('王师傅');
    await vi.waitFor(() => expect(shown.root.querySelector('[aria-pressed=true]')).not.toBeNull());
    shown.tap('交给他');
    await shown.see('登记了 0 户');
    shown.tap('收回');
    await vi.waitFor(() => expect(shown.text()).not.toContain('登记了 0 户'));
  });

  it('shows how each person has recorded, and voids a batch: the door is open again', async () => {
    const shown = at(<CampaignQualityPage />, { campaignId: round.campaignId });
    await shown.see('秦女士');
    const [row] = [...shown.root.querySelectorAll<HTMLElement>('[role=button]')].filter((one) =>
      one.textContent?.startsWith('秦女士'),
    );
    row?.click();
    await shown.see('作废哪些');
    shown.tap('这次行动里全部');
    await vi.waitFor(() =>
      expect(shown.root.querySelector('[aria-pressed=true]')?.textContent).toBe('这次行动里全部'),
    );
    shown.tap('作废，重新走');
    await shown.see('户要重新走');
    const open = async () =>
      (await as('lin').campaigns.getCampaign({ communityId, campaignId: round.campaignId })).counts.open;
    await vi.waitFor(async () => expect(await open()).toBe(round.doors - 1), { timeout: 10_000 });
  });

  it('is counted before it is opened: the forecast is what is opened', async () => {
    const shown = at(<OpenRoundPage />);
    await shown.see('开始，走');
    const everybody = { communityId, audience: { anyOf: [], except: [] } };
    const { households } = await as('lin').campaigns.countAudience(everybody);
    await shown.see(`开始，走 ${households} 户`);
  });

  it('has an audience that is kept under a name, chosen for the next round with one tap, and put away', async () => {
    const ofBuilding1 = {
      anyOf: [[{ by: 'entrance' as const, entranceIds: [entrance('1-1').entranceId] }]],
      except: [],
    };
    const saved = { communityId, audienceId: null, name: '一号楼一单元', audience: ofBuilding1 };
    await as('lin').notices.saveAudience({ ...saved, actionId: actionId() });
    const { households } = await as('lin').campaigns.countAudience({ communityId, audience: ofBuilding1 });
    const shown = at(<OpenRoundPage />);
    await shown.see('一号楼一单元');
    shown.tap('一号楼一单元');
    await shown.see(`开始，走 ${households} 户`);
    // What is saved already is not offered to be saved again.
    expect(shown.text()).not.toContain('存下这个范围');
    shown.tap('整理存好的');
    await vi.waitFor(() =>
      expect(shown.root.querySelector('[aria-label="去掉 一号楼一单元"]')).not.toBeNull(),
    );
    shown.root.querySelector<HTMLElement>('[aria-label="去掉 一号楼一单元"]')?.click();
    const kept = async () => (await as('lin').notices.listAudiences({ communityId })).rows;
    await vi.waitFor(async () => expect(await kept()).toEqual([]), { timeout: 10_000 });
  });

  it('is copied with its doors, and what it has left is named', async () => {
    const shown = at(<OpenRoundPage />, { from: round.campaignId });
    await shown.see(`照“第一次敲门行动”再走一遍`);
    await shown.see(`开始，走 ${round.doors} 户`);
    expect(shown.text()).toContain('10号楼1单元、10号楼2单元');
    expect(shown.text()).toContain(`${round.doors - 1} 户还没走到`);
  });

  it('shows the numbers of its end beside those of now', async () => {
    const small = await givenRound(as('lin'), {
      title: '第二次敲门行动',
      audience: {
        anyOf: [[{ by: 'entrance', entranceIds: [entrance('10-1').entranceId] }, { by: 'vacant' }]],
        except: [],
      },
    });
    const { rows } = await as('lin').campaigns.listNotReached({ communityId, campaignId: small });
    for (const { householdId } of rows)
      await as('lin').campaigns.signOffCell({
        communityId,
        householdId,
        campaignId: small,
        reason: '空户，没人住',
        actionId: actionId(),
      });
    await as('lin').campaigns.closeCampaign({ communityId, campaignId: small, actionId: actionId() });
    const shown = at(<CampaignPage />, { campaignId: small }, true);
    await shown.see('结束时和现在');
    expect(shown.text()).toContain(`写明原因结束 ${rows.length} 户`);
    expect(shown.text()).not.toContain('结束这次行动');
  });
});
