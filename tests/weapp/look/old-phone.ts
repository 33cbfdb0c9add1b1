import type { Page } from 'playwright-core';

/**
 * Runs in the page. Makes its styles those of a phone below iOS 14.5: no gap in a flex box, and what stands in
 * `@supports not (inset: 0)` holds. Answers which neighbours in a flex box then stand closer together than before.
 */
const script = `(() => {
  const least = 2;
  const page = document.querySelector('wx-page:not([hidden])');
  const boxes = [...page.querySelectorAll('*')].filter((one) => {
    const { display, columnGap, rowGap } = getComputedStyle(one);
    return /flex/.test(display) && (parseFloat(columnGap) > least || parseFloat(rowGap) > least);
  });
  const shown = (box) => [...box.children].filter((child) => child.getBoundingClientRect().width > 0);
  const between = (a, b) => {
    const [first, second] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
    return Math.max(second.left - first.right, second.top - first.bottom);
  };
  const before = boxes.map((box) => shown(box).slice(1).map((child, at) => between(shown(box)[at], child)));
  let margins = '';
  const age = (rules) => {
    for (const rule of [...rules]) {
      if (rule instanceof CSSSupportsRule && rule.conditionText.includes('not (inset')) margins += [...rule.cssRules].map(({ cssText }) => cssText).join('');
      else if (rule.cssRules?.length && !(rule instanceof CSSStyleRule)) age(rule.cssRules);
      else if (rule.style && !/grid/.test(rule.style.display)) for (const name of ['gap', 'row-gap', 'column-gap']) rule.style.removeProperty(name);
    }
  };
  for (const sheet of document.styleSheets) age(sheet.cssRules);
  const style = document.createElement('style');
  style.textContent = margins;
  document.head.append(style);
  const faults = [];
  boxes.forEach((box, index) => {
    shown(box).slice(1).forEach((child, at) => {
      const now = between(shown(box)[at], child);
      const then = before[index][at];
      if (then >= least && now < Math.min(then, 4) - 0.5) faults.push(box.className + ': ' + Math.round(then) + ' px, now ' + Math.round(now));
    });
  });
  return { measured: boxes.length, faults };
})()`;

/** Looks at the page in sight as an old phone draws it. */
export const asOldPhone = (page: Page): Promise<{ measured: number; faults: string[] }> =>
  page.evaluate<{ measured: number; faults: string[] }>(script);
