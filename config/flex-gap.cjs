const { AtRule, Declaration, Rule } = require('postcss');

/**
 * A PostCSS step for phones below iOS 14.5, which know `gap` in a grid and not in a flex box: every flex rule with a gap
 * is followed by margins that only those phones read (`inset` came with the same Safari as the gap of a flex box).
 * In a mini-program a child has to be named, because WeChat's compiler refuses `*`; these are the tags Taro draws.
 * A rule that turns a flex box another way says its gap again, or the old phones keep the margins of the first way.
 */
const OLD_PHONE = 'not (inset: 0)';
const weappTags = ['view', 'button', 'text', 'image', 'input', 'picker'];

const said = (rule, prop) => {
  let value;
  rule.walkDecls(prop, (declaration) => {
    value = declaration.value;
  });
  return value;
};

/** 'row column' of a rule; undefined where it says nothing of a gap. */
const gapOf = (rule) => {
  const [row, column = row] = (said(rule, 'gap') ?? '').split(/\s+(?![^(]*\))/).filter(Boolean);
  const gap = { row: said(rule, 'row-gap') ?? row, column: said(rule, 'column-gap') ?? column };
  return gap.row === undefined && gap.column === undefined ? undefined : gap;
};

const none = { 'margin-left': '0', 'margin-top': '0' };

const marginsOf = (rule, { row = '0', column = '0' }) => {
  const isWrapped = /(^|\s)wrap/.test(said(rule, 'flex-wrap') ?? said(rule, 'flex-flow') ?? '');
  if (isWrapped) return { all: { 'margin-right': column, 'margin-bottom': row }, later: none };
  const isColumn = /column/.test(said(rule, 'flex-direction') ?? said(rule, 'flex-flow') ?? '');
  return {
    later: isColumn
      ? { 'margin-top': row, 'margin-left': '0' }
      : { 'margin-left': column, 'margin-top': '0' },
  };
};

const isGrid = (rule) => /grid/.test(said(rule, 'display') ?? '');

/** A grid has its gap on every phone; what the margins of a flex box of the same name left behind goes. */
const gridMargins = { later: none };

const wordsOf = (rule) => {
  if (isGrid(rule)) return gridMargins;
  const gap = gapOf(rule);
  return gap && marginsOf(rule, gap);
};

/** @param {{ isWeapp: boolean }} options */
const flexGap = ({ isWeapp }) => {
  const children = isWeapp ? weappTags : ['*'];
  const selectorsOf = (rule, suffix) =>
    rule.selectors.flatMap((selector) => children.map((child) => `${selector} > ${child}${suffix}`));
  const ruleOf = (rule, suffix, margins) => {
    const words = Object.entries(margins).map(([prop, value]) => ({ prop, value }));
    return words.length === 0
      ? []
      : [new Rule({ selectors: selectorsOf(rule, suffix), nodes: words.map((one) => new Declaration(one)) })];
  };
  return {
    postcssPlugin: 'sandan-flex-gap',
    OnceExit(root) {
      const found = [];
      root.walkRules((rule) => {
        if (rule.parent?.params !== OLD_PHONE && wordsOf(rule)) found.push(rule);
      });
      for (const rule of found) {
        const { all = {}, later } = wordsOf(rule);
        const fallback = new AtRule({ name: 'supports', params: OLD_PHONE });
        fallback.append(...ruleOf(rule, '', all), ...ruleOf(rule, ':not(:first-child)', later));
        rule.after(fallback);
      }
    },
  };
};
flexGap.postcss = true;

module.exports = flexGap;
