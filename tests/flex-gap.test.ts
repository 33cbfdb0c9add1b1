import postcss, { type Plugin } from 'postcss';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';

// The build loads the step with `require`, so that Taro finds it by its path.
const flexGap = createRequire(import.meta.url)('../config/flex-gap.cjs') as (way: {
  isWeapp: boolean;
}) => Plugin;

/** Without line breaks: where they stand depends on the version of postcss. */
const withMargins = (css: string, isWeapp = false): string =>
  postcss([flexGap({ isWeapp })])
    .process(css, { from: undefined })
    .css.replace(/\n\s*/g, '');
const old = (rules: string): string => `@supports not (inset: 0){${rules}}`;

it.each([
  ['.a{display:flex;gap:10px}', '.a > *:not(:first-child){margin-left:10px;margin-top:0}'],
  [
    '.a{display:flex;flex-direction:column;gap:10px}',
    '.a > *:not(:first-child){margin-top:10px;margin-left:0}',
  ],
  [
    '.a{display:flex;flex-wrap:wrap;gap:4px 8px}',
    '.a > *{margin-right:8px;margin-bottom:4px}.a > *:not(:first-child){margin-left:0;margin-top:0}',
  ],
  ['.a{display:grid;gap:10px}', '.a > *:not(:first-child){margin-left:0;margin-top:0}'],
])('%s has margins for old phones', (css, margins) => {
  expect(withMargins(css)).toBe(css + old(margins));
});

it('a rule without a gap is left alone', () => {
  expect(withMargins('.a{display:flex}')).toBe('.a{display:flex}');
});

it('in a mini-program each child is named, because WeChat refuses a star', () => {
  const css = withMargins('.a{display:flex;gap:1px}', true);
  expect(css).toContain('.a > view:not(:first-child)');
  expect(css).not.toContain('*');
});
