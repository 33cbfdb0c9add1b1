import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { seriousTroubles } from './accessibility';
import { givenWeb } from './given-web';

const web = await givenWeb({ isDemo: true });
const desk = { width: 1280, height: 800 };

/** How far the work areas run over the window, in px. */
const runsOver = (page: Page): Promise<number> =>
  page.evaluate<number>(`(() => {
    const [nav] = [...document.querySelectorAll('.desk-nav')].filter((one) => one.getClientRects().length > 0);
    return Math.max(nav.scrollHeight - nav.clientHeight, nav.getBoundingClientRect().bottom - innerHeight);
  })()`);

describe('the work areas of staff', () => {
  it('stand at the side of the desk without scrolling, and each opens', async () => {
    const lin = await web.stepInto('林干事', desk);
    await lin.waitForText('待分拣');
    expect(await runsOver(lin.page)).toBeLessThanOrEqual(0);
    const places: [place: string, page: string][] = [
      ['代下单', 'staff/order-for'],
      ['采购', 'staff/purchase'],
      ['分拣', 'staff/sorting'],
      ['车次', 'volunteer/trips'],
      ['配送单', 'staff/runs'],
      ['还没送到', 'staff/delayed'],
      ['代办', 'staff/requests'],
      ['账目', 'staff/money'],
      ['晚报', 'staff/evening'],
      ['公告敲门', 'staff/notices'],
      ['住户册', 'staff/register'],
      ['楼栋规划', 'staff/plan'],
      ['人员', 'staff/people'],
      ['商品', 'staff/catalogue'],
      ['小区设置', 'admin/setup'],
      ['消息', 'pages/messages'],
      ['我的', 'pages/mine'],
    ];
    for (const [place, page] of places) {
      await lin.tapText(place, { near: '每天', exact: true });
      await lin.page.waitForURL((url) => url.hash.includes(`${page}/index`));
      expect(await runsOver(lin.page)).toBeLessThanOrEqual(0);
    }
    expect(web.faults).toEqual([]);
  });

  it('hold several pages as tabs, and people as a table that is searched and sorted', async () => {
    const lin = await web.stepInto('林干事', desk);
    await lin.tapText('人员', { exact: true });
    await lin.waitForText('10号楼 1单元', { near: '秦女士' });
    await lin.fill('找人', '秦');
    await lin.waitForText('2 个身份', { exact: true });
    expect(await seriousTroubles(lin.page)).toEqual([]);
    await lin.tapText('邀请', { exact: true });
    await lin.waitForText('生成邀请码');
    await lin.tapText('住户册', { exact: true });
    await lin.tapText('导入名册', { exact: true });
    await lin.waitForText('物业的住户名册');
    const current = lin.page.locator('.page-tabs [aria-current="page"]').filter({ visible: true });
    expect(await current.allInnerTexts()).toEqual(['导入名册']);
    await lin.tapText('住户册', { exact: true, near: '导入名册' });
    await lin.waitForText('各单元');
    expect(web.faults).toEqual([]);
  });

  it('stand under the same headings on a phone', async () => {
    const lin = await web.stepInto('林干事');
    await lin.tapText('工作台', { exact: true });
    for (const heading of ['每天', '住户', '设置']) await lin.waitForText(heading, { exact: true });
    await lin.tapText('人员：谁做什么、加入申请、邀请');
    await lin.waitForText('秦女士 · 楼长');
    expect(await seriousTroubles(lin.page)).toEqual([]);
    await lin.tapText('加入申请', { exact: true });
    await lin.waitForText('没有等答复的申请');
    await lin.back();
    await lin.waitForText('楼栋规划、管控等级');
    expect(web.faults).toEqual([]);
  });
});
