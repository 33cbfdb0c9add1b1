import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { actionId, givenApp } from '../support/app';
import { communityId, eggs, maHome, pengHome, rice, songHome, zhuHome } from '../support/demo';
import { seriousTroubles } from './accessibility';
import { givenWeb } from './given-web';

const web = await givenWeb({ isDemo: true });
const { as } = givenApp(web.database, { clock: web.clock });
const desk = { width: 1280, height: 800 };

/** Four households have ordered, two of them eggs and two rice; one errand waits for somebody. */
beforeAll(async () => {
  const { wave } = await as('lin').orders.getCatalogue(zhuHome);
  for (const [index, home] of [zhuHome, pengHome, maHome, songHome].entries()) {
    const lines = [index % 2 === 0 ? { productId: eggs, quantity: 2 } : { productId: rice, quantity: 1 }];
    await as('lin').orders.placeOrder({ ...home, waveId: wave?.id ?? '', lines, actionId: actionId() });
  }
  const wish = { kind: 'other' as const, text: '换灯泡' };
  await as('lin').orders.createRequest({ ...zhuHome, wish, actionId: actionId() });
});

/** The words and the name of what has the focus; '' when nothing has. */
const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(`(() => {
    const { activeElement, body } = document;
    return activeElement === body ? '' : activeElement.innerText + ' ' + activeElement.getAttribute('aria-label');
  })()`);

/** Presses Tab until what is wanted has the focus. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await focused(page)).includes(wanted)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${wanted}; it stands at ${await focused(page)}`);
}

const firstCells = (page: Page): Promise<string[]> =>
  page.locator('.table__row:visible .table__cell:first-child').allInnerTexts();

describe('the desk of staff, with the keyboard alone', () => {
  it('opens the evening page from the work areas, moves in a table, opens a list and sorts it', async () => {
    const { page, ...lin } = await web.stepInto('林干事', desk);
    await lin.waitForText('午间批次');
    await tabTo(page, '跳到内容');
    await tabTo(page, '工作台');
    while (!(await focused(page)).includes('晚报')) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await lin.waitForText('居民下单');
    expect(await seriousTroubles(page)).toEqual([]);

    await tabTo(page, '代办，等人接');
    await tabTo(page, '肉蛋奶');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toContain('米面油');
    await page.keyboard.press('Enter');
    await lin.waitForText('10号楼 1单元 401');
    await tabTo(page, '按住址排序');
    await page.keyboard.press('Enter');
    expect(await firstCells(page)).toEqual(['1号楼 1单元 103', '10号楼 1单元 401']);
    await page.keyboard.press('Enter');
    expect(await firstCells(page)).toEqual(['10号楼 1单元 401', '1号楼 1单元 103']);
    expect(await seriousTroubles(page)).toEqual([]);

    await tabTo(page, '10号楼 1单元 401');
    await page.keyboard.press('Enter');
    await lin.waitForText('大米 10kg');
    expect(web.faults).toEqual([]);
  });

  it('reads the same numbers on a phone', async () => {
    const lin = await web.stepInto('林干事');
    await lin.tapText('工作台');
    await lin.tapText('晚报：今天办了什么');
    await lin.waitForText('4 份');
    await lin.tapText('午间批次 · 12:00 截单');
    await lin.waitForText('10号楼 1单元 502');
    expect(await seriousTroubles(lin.page)).toEqual([]);
    expect((await as('lin').overview.getEvening({ communityId })).isToday).toBe(true);
  });
});
