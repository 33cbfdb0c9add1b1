import { describe, expect, it } from 'vitest';
import { entrance } from '../support/demo';
import { givenTall } from '../support/given-tall';
import { seriousTroubles } from './accessibility';
import { givenWeb } from './given-web';

const web = await givenWeb({ isDemo: true });
const tall = await givenTall(web.database, { buildingNo: '88', entrances: 4, floors: 11, rooms: 10 });
const desk = { width: 1280, height: 800 };
const boardOf = (entranceId: string) => `/#/packages/staff/board/index?entranceId=${entranceId}`;
const plan = '/#/packages/staff/plan/index';

describe('the board of a building', () => {
  it('shows every door in colour, word and shape, and opens one by key', async () => {
    const lin = await web.stepInto('林干事', desk);
    await lin.open(boardOf(entrance('10-1').entranceId));
    await lin.waitForText('谁下单了');
    const { page } = lin;
    expect(await seriousTroubles(page)).toEqual([]);
    const grid = page.getByRole('grid', { name: '10号楼' });
    expect(await grid.getByRole('columnheader').filter({ hasText: '单元' }).count()).toBe(2);
    const first = grid.locator('[role="gridcell"][tabindex="0"]');
    expect(await first.count()).toBe(1);
    await first.focus();
    const at = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    const top = await at();
    await page.keyboard.press('ArrowDown');
    const below = await at();
    expect(below.split(' ')[2]).toBe(top.split(' ')[2]);
    expect(below).not.toBe(top);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('End');
    expect(await at()).toContain('2单元');
    await page.keyboard.press('Enter');
    await lin.waitForText('看订单送到哪、代报问题');
    const opened = await at();
    await page.keyboard.press('Escape');
    await lin.waitForNoText('看订单送到哪、代报问题');
    expect(await at()).toBe(opened);
  });

  it('of 440 doors stands whole on a phone, and nothing moves aside but the board', async () => {
    const lin = await web.stepInto('林干事');
    await lin.open(boardOf(tall));
    await lin.waitForText('88号楼 4单元');
    const { page } = lin;
    expect(await page.getByRole('gridcell').count()).toBe(440);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    await lin.tapCell('4单元 11层 10 还没下单');
    await lin.waitForText('代这一户下单');
  });
});

describe('the building plan', () => {
  it('lets staff name a station, choose its buildings at once and restrict them from tomorrow', async () => {
    const lin = await web.stepInto('林干事', desk);
    await lin.open(plan);
    await lin.tapText('加一个');
    await lin.fill('名称', '东门中转站');
    const sheet = lin.page.locator('.sheet');
    for (const no of ['9', '10']) await sheet.getByLabel(new RegExp(`^${no}号楼.*未选$`)).click();
    await lin.tapText('保存', { exact: true });
    await lin.tapText('东门中转站的楼');
    await lin.waitForText('已选 2 栋楼');
    const ends = await lin.page
      .locator('.action-bar__buttons > *')
      .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().right));
    expect(Math.max(...ends)).toBeLessThanOrEqual(desk.width);
    await lin.tapText('管控等级', { exact: true });
    await lin.tapText('管控', { exact: true });
    await lin.tapText('明天', { exact: true });
    await lin.tapText('06:00', { exact: true });
    await lin.tapText('到时生效');
    await lin.waitForText('明天 06:00 起 管控');
    const zhu = await web.stepInto('朱先生');
    await zhu.waitForText('封控 · 服务上门');
    await zhu.waitForText('明天 06:00 起 管控，错峰取物');
  });

  it('leaves no fault behind', () => {
    expect(web.faults).toEqual([]);
  });
});
