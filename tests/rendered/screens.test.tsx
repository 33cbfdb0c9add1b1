import type { ReactElement } from 'react';
import { describe, expect, it, vi } from 'vitest';
import OrderPage from '@/packages/resident/order';
import CampaignComparePage from '@/packages/staff/campaign-compare';
import CampaignPeoplePage from '@/packages/staff/campaign-people';
import CampaignQualityPage from '@/packages/staff/campaign-quality';
import CampaignReportPage from '@/packages/staff/campaign-report';
import SecondListsPage from '@/packages/staff/second-lists';
import CampaignPage from '@/packages/staff/campaign';
import CampaignsPage from '@/packages/staff/campaigns';
import CataloguePage from '@/packages/staff/catalogue';
import DelayedPage from '@/packages/staff/delayed';
import EveningPage from '@/packages/staff/evening';
import OpenRoundPage from '@/packages/staff/open-round';
import PeoplePage from '@/packages/staff/people';
import RegisterPage from '@/packages/staff/register';
import SilentPage from '@/packages/staff/silent';
import HomePage from '@/pages/home';
import MessagesPage from '@/pages/messages';
import WorkPage from '@/pages/work';
import { givenApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { givenRound } from '../support/given-round';
import { givenQuietDay } from '../support/state';
import { demoId } from '../../backend/demo';
import { show, type Line } from './given-screen';

const database = await givenDatabase('demo');
const { app, as } = givenApp(database);
await givenQuietDay(database);
const campaignId = await givenRound(as('lin'));

interface Screen {
  name: string;
  who: string;
  page: ReactElement;
  params?: Record<string, string>;
  /** Looked at in a window as wide as a desk's. */
  isDesk?: boolean;
  /** What stands there when there is something. */
  words: string;
  /** What stands there when there is nothing; undefined where there always is something. */
  empty?: string;
}

/** The screens that people open most, one of each family. */
const screens: readonly Screen[] = [
  { name: 'the home of a household', who: 'zhu', page: <HomePage />, words: '去下单' },
  {
    name: 'the order form',
    who: 'zhu',
    page: <OrderPage />,
    params: { householdId: demoId('household 10-1-502') },
    words: '保供蔬菜包',
  },
  { name: 'the orders of a household', who: 'zhu', page: <WorkPage />, words: '', empty: '还没有订单' },
  { name: 'the building of a captain', who: 'qin', page: <WorkPage />, words: '户已见面' },
  {
    name: 'the runs of a volunteer',
    who: 'wang',
    page: <WorkPage />,
    words: '',
    empty: '现在没有要送的东西',
  },
  { name: 'the workbench of staff', who: 'lin', page: <WorkPage />, words: '', empty: '现在没有等着办的事' },
  { name: 'the messages of a household', who: 'zhu', page: <MessagesPage />, words: '', empty: '还没有消息' },
  { name: 'the communities of a supervisor', who: 'du', page: <WorkPage />, words: '桂花苑（示例）' },
  {
    name: 'the communities of a commander',
    who: 'tang',
    page: <WorkPage />,
    isDesk: true,
    words: '督导一组',
  },
  { name: 'the register', who: 'lin', page: <RegisterPage />, words: '10号楼' },
  { name: 'the goods, at a desk', who: 'lin', page: <CataloguePage />, isDesk: true, words: '保供蔬菜包' },
  { name: 'the people, at a desk', who: 'lin', page: <PeoplePage />, isDesk: true, words: '秦女士' },
  {
    name: 'what is late, at a desk',
    who: 'lin',
    page: <DelayedPage />,
    isDesk: true,
    words: '',
    empty: '答应的都送到了',
  },
  { name: 'the evening page', who: 'lin', page: <EveningPage />, words: '', empty: '这一天还没有记录' },
  { name: 'the campaigns', who: 'lin', page: <CampaignsPage />, words: '第一次敲门行动' },
  {
    name: 'whom a campaign has not reached, at a desk',
    who: 'lin',
    page: <CampaignPage />,
    params: { campaignId },
    isDesk: true,
    words: '10号楼 1单元 502',
  },
  {
    name: 'who walks which entrance',
    who: 'lin',
    page: <CampaignPeoplePage />,
    params: { campaignId },
    words: '10号楼 1单元',
  },
  {
    name: 'who is silent everywhere, at a desk',
    who: 'lin',
    page: <SilentPage />,
    isDesk: true,
    words: '',
    empty: '没有几次都没回音的户',
  },
  {
    name: 'how a round was recorded',
    who: 'lin',
    page: <CampaignQualityPage />,
    params: { campaignId },
    words: '',
    empty: '还没有人登记',
  },
  {
    name: 'the report of a round, at a desk',
    who: 'lin',
    page: <CampaignReportPage />,
    params: { campaignId },
    isDesk: true,
    words: '各单元',
  },
  {
    name: 'two rounds beside each other',
    who: 'lin',
    page: <CampaignComparePage />,
    params: { campaignId },
    words: '',
    empty: '还没有另一次可以比',
  },
  {
    name: 'the lists that somebody else keeps',
    who: 'lin',
    page: <SecondListsPage />,
    params: { campaignId },
    words: '',
    empty: '还没有核对过',
  },
  { name: 'the form of a round', who: 'lin', page: <OpenRoundPage />, words: '不加条件，就是全小区每一户' },
  { name: 'the communities of an installation', who: 'an', page: <WorkPage />, words: '桂花苑（示例）' },
];

const open = ({ page, who, params, isDesk }: Screen, line: Line = 'answers', isLarge = false) =>
  show(page, { app, who, params, isDesk, line, isLarge });

describe.each(screens)('$name', (screen) => {
  const there = screen.empty ?? screen.words;

  it('is grey lines while the answer is on its way', async () => {
    const shown = open(screen, 'waits');
    await vi.waitFor(() =>
      expect(shown.root.querySelector('[aria-label=正在加载] .skeleton')).not.toBeNull(),
    );
    expect(shown.text()).not.toContain('没能打开');
  });

  it(screen.empty ? 'says that there is nothing, and what will come' : 'shows what there is', async () => {
    const shown = open(screen);
    await shown.see(there);
    await vi.waitFor(() => expect(shown.root.querySelector('.skeleton')).toBeNull());
  });

  it('says that the network is bad, and comes when one tries again', async () => {
    const shown = open(screen, 'noNetwork');
    await shown.see('网络不太好，请再试一次');
    shown.turn('answers');
    await shown.tryAgainUntil(there);
  });

  it('says that it is our fault, and nothing of what broke', async () => {
    const shown = open(screen, 'INTERNAL');
    await shown.see('系统开小差了');
    expect(shown.text()).not.toMatch(/error|undefined|null/i);
    shown.turn('answers');
    await shown.tryAgainUntil(there);
  });

  it('leads home from what is not for this person', async () => {
    const shown = open(screen, 'NOT_FOUND');
    await shown.see('这个页面打不开');
    await shown.see('回首页');
  });

  it('says the same in large type', async () => {
    const shown = open(screen, 'answers', true);
    await shown.see(there);
    const frame = shown.root.querySelector<HTMLElement>('.screen');
    expect(frame?.className).toContain('large-type');
    expect(Number(frame?.style.getPropertyValue('--scale'))).toBeGreaterThanOrEqual(1.25);
  });
});
