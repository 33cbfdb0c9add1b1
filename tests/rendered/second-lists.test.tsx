import { describe, expect, it, vi } from 'vitest';
import SecondListPage from '@/packages/staff/second-list';
import SecondListsPage from '@/packages/staff/second-lists';
import CampaignReportPage from '@/packages/staff/campaign-report';
import { givenApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { communityId } from '../support/demo';
import { givenRound } from '../support/given-round';
import { givenSecondList, listOf } from '../support/given-second-list';
import { listedAt } from '../support/second-list';
import { show } from './given-screen';

const database = await givenDatabase('demo');
const { app, as } = givenApp(database);
const at = (page: React.ReactElement, params: Record<string, string>, isDesk = false) =>
  show(page, { app, who: 'lin', params, isDesk });

/** Never what the register says by then. */
let people = 20;

/** One home counted otherwise, one that nobody knows, and a row without a room. */
async function givenDiffering() {
  people += 1;
  const campaignId = await givenRound(as('lin'));
  const [first, ...others] = listedAt('10-1').filter(({ isVacant }) => !isVacant);
  const lines = others.map((door) => `10,1,${door.roomNo},,${door.people}`);
  const differing = `10,1,${first?.roomNo},钱多多,${people}`;
  const file = listOf(differing, ...lines, '10,1,1901,孙无名,2', '10,1,,没写室号,2');
  const listId = await givenSecondList(as('lin'), { communityId, campaignId }, file);
  return { campaignId, listId, place: `10号楼 1单元 ${first?.roomNo}`, people };
}

describe('the lists of somebody else', () => {
  it('are asked for while there is none: whose it is first, then the file', async () => {
    const shown = at(<SecondListsPage />, { campaignId: await givenRound(as('lin')) });
    await shown.see('还没有核对过');
    const choose = [...shown.root.querySelectorAll('button')].find((one) => one.textContent === '选文件');
    expect(choose?.disabled).toBe(true);
  });

  it('stand with what agrees and how much of the rest is settled', async () => {
    const { campaignId } = await givenDiffering();
    const shown = at(<SecondListsPage />, { campaignId });
    await shown.see('社区卫生服务站');
    expect(shown.text()).toContain('核对了 0 / 2 处');
  });
});

describe('one of them', () => {
  it('says what both come to, masks names, and names the rows that cannot be read', async () => {
    const { place, ...params } = await givenDiffering();
    const shown = at(<SecondListPage />, { campaignId: params.campaignId, listId: params.listId });
    await shown.see(place);
    for (const words of [
      '37 户',
      '待核对 2',
      '只有那边 1',
      '人数不同 1',
      '1 行读不出是哪一户',
      '10号楼1单元1901室',
    ])
      expect(shown.text()).toContain(words);
    expect(shown.text()).not.toMatch(/钱多多|孙无名/);
  });

  it('is settled door by door: their head count goes into the register', async () => {
    const { campaignId, listId, place, people } = await givenDiffering();
    const shown = at(<SecondListPage />, { campaignId, listId });
    await shown.see(place);
    shown.tap(place);
    await shown.see('那边的人数对');
    shown.tap('那边的人数对');
    await shown.see(`住户册会改成 ${people} 人`);
    shown.tap('就这样定');
    await shown.see('待核对 1');
    await shown.see('核对了 1 / 2 处');
    await vi.waitFor(() => expect(shown.text()).not.toContain(place));
  });

  it('stands in the report, at a desk', async () => {
    const { campaignId } = await givenDiffering();
    const shown = at(<CampaignReportPage />, { campaignId }, true);
    await shown.see('和另一份名单核对');
    expect(shown.text()).toContain('0 / 2 处');
  });
});
