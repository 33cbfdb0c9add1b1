import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { givenApp } from '../support/app';
import { communityId } from '../support/demo';
import { givenRound, knockOf, ofEntrances } from '../support/given-round';
import { givenSecondList, listOf } from '../support/given-second-list';
import { seriousTroubles } from './accessibility';
import { givenWeb } from './given-web';
import { openSettled, withLargeType } from './open-settled';

const web = await givenWeb({ isDemo: true });
const { as } = givenApp(web.database, { clock: web.clock });
const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 800 };
const hourMs = 3_600_000;
/** What stands at the bottom of a phone and hides what is below. */
const barHeight = 110;
const soon = () => new Date(web.clock.now.getTime() + hourMs).toISOString();

const newest = async () => {
  const { rows } = await as('lin').campaigns.listCampaigns({ communityId, kind: 'round' });
  return rows[0];
};

/** Somebody has been at every door but the last; it is what is left. */
async function knockAllButOne(campaignId: string): Promise<string> {
  const list = as('lin').campaigns.listNotReached;
  const { rows } = await list({ communityId, campaignId, limit: 100 });
  const [last, ...others] = rows;
  for (const { entranceId, householdId } of others) {
    const happenedAt = web.clock.now.toISOString();
    const knock = knockOf(campaignId, { happenedAt, peopleCount: 2 });
    await as('lin').doorKnocks.recordDoorKnock({ communityId, entranceId, householdId, ...knock });
  }
  return last?.placeLabel ?? '';
}

describe.each([
  ['on a phone', phone],
  ['at a desk', desk],
])('staff, %s', (_, size) => {
  it('open a round over building 10 that was counted, sign the last door off, and close it', async () => {
    const lin = await web.stepInto('林干事', size);
    await lin.tapText('工作台', { exact: true });
    if (size === desk) await lin.tapText('公告敲门', { exact: true });
    await lin.tapText(size === desk ? '敲门行动' : '敲门行动：哪几户还没走到', { exact: true });
    await lin.tapText('开始一次行动');
    await lin.waitForText('开始，走');
    expect(await seriousTroubles(lin.page)).toEqual([]);
    await lin.tapText('加条件', { exact: true });
    await lin.tapText('10号楼', { exact: true });
    await lin.tapText('加上', { exact: true });
    await lin.waitForText('共 74 户');
    await lin.tapText('问缺什么');
    await lin.tapText('开始，走 74 户');
    await lin.waitForText('还差 74 户');
    const round = await newest();
    expect(round).toMatchObject({ openedCells: 74, counts: { cells: 74, open: 74 } });
    expect(await seriousTroubles(lin.page)).toEqual([]);

    const row = lin.page
      .getByText(/^10号楼 \d单元 \d+$/)
      .filter({ visible: true })
      .first();
    expect((await row.boundingBox())?.y).toBeLessThan(size.height - barHeight);

    const last = await knockAllButOne(round?.id ?? '');
    await lin.lookAgain();
    await lin.waitForText('还差 1 户');
    await lin.tapText('结束这次行动', { exact: true });
    await lin.waitForText('还有 1 户没有走到，不能结束');
    await lin.tapText(last);
    await lin.tapText('走不到，写明原因');
    await lin.fill('为什么走不到', '整月不在，电话停机');
    await lin.tapText('这一户就到这里');
    await lin.waitForText('每一户都有结果了，可以结束', { exact: true });
    await lin.tapText('结束这次行动', { exact: true });
    await lin.answer('结束');
    await lin.waitForText('结束时和现在');
    expect(await newest()).toMatchObject({ closedCounts: { cells: 74, open: 0, signedOff: 1 } });
    expect(web.faults).toEqual([]);
  });
});

/** What can be tapped and stands, in part or whole, beside the window; and how far the page runs over it. */
const beside = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
    const wide = document.documentElement.scrollWidth - innerWidth;
    const out = [...document.querySelectorAll('.tap, .action, input, textarea')]
      .map((one) => ({ words: one.innerText || one.className, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.left < -0.5 || box.right > innerWidth + 0.5))
      .map(({ words }) => words);
    return wide > 0 ? [wide + ' px', ...out] : out;
  })()`);

describe('the pages of a campaign', () => {
  const pages: string[] = [];
  beforeAll(async () => {
    const audience = ofEntrances('10-1', '10-2');
    const id = await givenRound(as('lin'), { audience, deadlineAt: soon() });
    const file = listOf('10,1,501,钱多多,9', '10,1,1901,孙无名,2', '10,1,,没写室号,2');
    const listId = await givenSecondList(as('lin'), { communityId, campaignId: id }, file);
    const shares = { kind: 'handOut' as const, title: '政府发的菜', audience, deadlineAt: soon() };
    const handOutId = await givenRound(as('lin'), shares);
    const staff = (name: string, params = '') => `/#/packages/staff/${name}/index${params}`;
    pages.push(
      staff('campaigns'),
      staff('campaign', `?campaignId=${id}`),
      staff('campaign-people', `?campaignId=${id}`),
      staff('second-lists', `?campaignId=${id}`),
      staff('second-list', `?campaignId=${id}&listId=${listId}`),
      staff('hand-out', `?campaignId=${handOutId}`),
      `/#/packages/round/pick-up/index?campaignId=${handOutId}`,
      staff('pauses'),
      staff('open-round', '?from='),
      staff('open-round', `?from=${id}`),
    );
  });

  it.each([320, 375, 414])(
    'keep everything in a window of %i px, in normal and in large type',
    async (width) => {
      const size = { width, height: 720 };
      for (const lin of [await web.stepInto('林干事', size), await withLargeType(web, '林干事', size)])
        for (const address of pages) {
          await openSettled(lin, address);
          expect([address, await beside(lin.page)]).toEqual([address, []]);
        }
    },
  );
});
