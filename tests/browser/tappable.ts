import type { Page } from 'playwright-core';

/** How far the page can be pushed aside, in px. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - innerWidth');

interface Box {
  words: string;
  left: number;
  right: number;
  height: number;
}

/** What can be tapped. */
export const tappable = '.tap, .action, [role="button"], button';

/** What is in sight of these, as large as it is drawn; what may be pushed sideways is measured at what it lies in. */
export const boxesOf = (page: Page, selector: string): Promise<Box[]> =>
  page.evaluate<Box[]>(`(() => {
    const scroller = (element) => {
      for (let up = element.parentElement; up; up = up.parentElement)
        if (/auto|scroll/.test(getComputedStyle(up).overflowX) && up.scrollWidth > up.clientWidth) return up;
    };
    return [...document.querySelectorAll(${JSON.stringify(selector)})]
      .map((element) => {
        const { width, height } = element.getBoundingClientRect();
        const { left, right } = (scroller(element) ?? element).getBoundingClientRect();
        return { words: element.innerText || element.getAttribute('aria-label'), width, height, left, right };
      })
      .filter(({ width, height }) => width > 0 && height > 0);
  })()`);

/** Those that are lower than so many px. */
export const notBelow = (boxes: readonly Box[], px: number): string[] =>
  boxes.filter(({ height }) => height < px - 0.5).map(({ words, height }) => `${height} px high: ${words}`);

/** What of a page keeps a thumb from it at that width: too low, out of the window, or the page can be pushed aside. */
export async function outOfReach(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 720 });
  return (await outOfReachHere(page)).map((fault) => `${width} px wide: ${fault}`);
}

/** The same of the window as it is. */
export async function outOfReachHere(page: Page): Promise<string[]> {
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  const width = await page.evaluate<number>('innerWidth');
  const boxes = await boxesOf(page, tappable);
  const outside = boxes.filter(({ left, right }) => left < -0.5 || right > width + 0.5);
  const aside = await overflow(page);
  return [
    ...(boxes.length === 0 ? ['nothing to tap'] : []),
    ...notBelow(boxes, 44),
    ...outside.map(({ words, left, right }) => `at x ${left}–${right}: ${words}`),
    ...(aside > 0 ? [`${aside} px can be pushed aside`] : []),
  ];
}

/** The words in sight of which something is cut off: by what they stand in, or because they stick out of their card. */
export const cutWords = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const hides = (element) => /hidden|clip/.test(getComputedStyle(element).overflowX);
    const scrolls = (element) => /auto|scroll/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth;
    const cut = [];
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (!textContent.trim() || parentElement.closest('style, script, .skip-link')) continue;
      range.selectNodeContents(walker.currentNode);
      const { left, right, width } = range.getBoundingClientRect();
      if (width === 0) continue;
      for (let up = parentElement; up && up !== document.body && !scrolls(up); up = up.parentElement) {
        const box = up.getBoundingClientRect();
        if (!hides(up) && !up.matches('.card, .sheet, .action')) continue;
        if (left < box.left - 1 || right > box.right + 1) { cut.push('cut: ' + textContent.trim().slice(0, 40)); break; }
      }
    }
    return cut;
  })()`);
