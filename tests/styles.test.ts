import selectorParser from 'postcss-selector-parser';
import { expect, it } from 'vitest';
import { listRules, sourceStyles, type Rules } from './support/scss';

/**
 * What does not reach a phone: Taro's html plugin drops every rule with a star without a word, and WeChat's compiler
 * refuses a pseudo-class or a tag where a class should be, and a ~ behind another combinator.
 */
function whyNotInWechat(selector: string): string[] {
  const reasons: string[] = [];
  selectorParser((root) => {
    root.walkUniversals(() => void reasons.push('*'));
    root.walkPseudos((pseudo) => {
      const { type } = pseudo.prev() ?? {};
      const isAlone = type === undefined || type === 'combinator';
      if (isAlone && pseudo.parent?.parent?.type === 'root' && pseudo.value !== ':root')
        reasons.push(pseudo.value);
    });
    root.walkCombinators((one) => {
      if (
        one.value === '~' &&
        one.parent?.some((other) => other.type === 'combinator' && other.value === '>')
      )
        reasons.push('> with ~');
    });
  }).processSync(selector);
  return reasons;
}

const complaints = (rules: Rules): string[] =>
  [...rules].flatMap(([selector, properties]) =>
    whyNotInWechat(selector).map((why) => `${[...properties.values()][0]}: ${selector} has ${why}`),
  );

it('names a class in every selector, so that no rule is lost on the way to a phone', () => {
  expect(complaints(sourceStyles())).toEqual([]);
});

it.each(['.buttons > *', '*', '.buttons > :first-child', '.a > .b ~ .c'])('would refuse %s', (selector) => {
  expect(complaints(listRules([['planted.scss', `${selector} { flex: 1 }`]]))).toHaveLength(1);
});
