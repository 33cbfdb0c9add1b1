import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { givenWeb } from './given-web';
import { openSettled, withLargeType } from './open-settled';
import { boxesOf, notBelow, overflow, tappable } from './tappable';

const web = await givenWeb({ isDemo: true });

const tabs = ['/#/pages/home/index', '/#/pages/work/index', '/#/pages/messages/index', '/#/pages/mine/index'];
const screens: [who: string, addresses: string[]][] = [
  ['朱先生', tabs],
  ['秦女士', tabs],
  ['王师傅', tabs],
  ['林干事', [...tabs, '/#/packages/staff/purchase/index', '/#/packages/staff/sorting/index']],
];

/** The words in sight that are smaller than so many px. */
const smallWords = (page: Page, px: number): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const small = [];
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (!textContent.trim() || parentElement.getClientRects().length === 0) continue;
      const size = parseFloat(getComputedStyle(parentElement).fontSize);
      if (size < ${px}) small.push(size + ' ' + textContent.trim());
    }
    return small;
  })()`);

describe.each([375, 320])('in large type, %i px wide', (width) => {
  it.each(screens)('%s reads everything without moving the page aside', async (who, addresses) => {
    const person = await withLargeType(web, who, { width, height: 720 });
    for (const address of addresses) {
      await openSettled(person, address);
      expect([address, await overflow(person.page)]).toEqual([address, 0]);
      expect([address, await smallWords(person.page, 20)]).toEqual([address, []]);
    }
  });

  it('the main action is 60 px high, and what matters is 20 px large', async () => {
    const zhu = await withLargeType(web, '朱先生', { width, height: 720 });
    await openSettled(zhu, '/#/pages/home/index');
    const actions = await boxesOf(zhu.page, '.action--bar');
    expect(actions).not.toEqual([]);
    expect(notBelow(actions, 60)).toEqual([]);
    await zhu.tapText('去下单');
    await zhu.waitForText('西红柿');
    expect(await overflow(zhu.page)).toBe(0);
    expect(notBelow(await boxesOf(zhu.page, '.action--bar'), 60)).toEqual([]);
  });
});

describe('in usual type', () => {
  it.each(screens)('%s can hit everything with a thumb: 44 px', async (who, addresses) => {
    const person = await web.stepInto(who);
    for (const address of addresses) {
      await openSettled(person, address);
      const boxes = await boxesOf(person.page, tappable);
      expect(boxes).not.toEqual([]);
      expect([address, notBelow(boxes, 44)]).toEqual([address, []]);
      expect([address, await overflow(person.page)]).toEqual([address, 0]);
    }
  });
});
