import type { Page } from 'playwright-core';

/**
 * Runs in the page. What can be tapped and does not lie inside the window from left to right, or is cut; what may be
 * pushed sideways is measured at the edge of what it lies in.
 */
const measure = `(() => {
  const page = document.querySelector('wx-page:not([hidden])');
  const wide = document.documentElement.clientWidth;
  const tappable = '.tap, .action, wx-button, wx-navigator, wx-input, wx-textarea, wx-picker, wx-switch, [aria-role="button"]';
  const words = (element) =>
    (element.getAttribute('aria-label') || element.innerText || element.querySelector('input, textarea')?.placeholder || element.className).replace(/\\s+/g, ' ').slice(0, 24);
  const scroller = (element) => {
    for (let up = element.parentElement; up && up !== page; up = up.parentElement) {
      if (/auto|scroll/.test(getComputedStyle(up).overflowX) && up.scrollWidth > up.clientWidth) return up;
    }
  };
  const faults = [];
  const note = (element, box) =>
    faults.push(words(element) + ' at x ' + Math.round(box.left) + '–' + Math.round(box.right) + ' of ' + wide);
  for (const element of page.querySelectorAll(tappable)) {
    const box = (scroller(element) || element).getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    if (box.left < -0.5 || box.right > wide + 0.5) note(element, box);
    if (element.matches('.action') && element.scrollWidth > element.clientWidth + 1) faults.push(words(element) + ' is cut');
  }
  if (page.scrollWidth > page.clientWidth) faults.push('the page can be pushed aside: ' + page.scrollWidth + ' of ' + page.clientWidth);
  return faults;
})()`;

/** What of the page in sight does not fit a window of that width. */
export async function outOfWindow(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 720 });
  await page.evaluate('document.fonts.ready.then(() => new Promise(requestAnimationFrame))');
  const faults = await page.evaluate<string[]>(measure);
  return faults.map((fault) => `${width} px: ${fault}`);
}
