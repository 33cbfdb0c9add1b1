import { posix } from 'node:path';
import postcss, { type AtRule, type Root, type Rule } from 'postcss';
import selectorParser from 'postcss-selector-parser';
import { builtinTags } from '../builtin-tags';
import type { DistFiles } from './dist-files';

const renamed = new Set([...builtinTags, 'page']);

const prefixTags = selectorParser((root) => {
  root.walkTags((tag) => {
    if (renamed.has(tag.value)) tag.value = `wx-${tag.value}`;
  });
});

const rpxToCalc = (value: string): string =>
  value.replace(
    /(^|[^\w#-])(-?\d*\.?\d+)rpx\b/g,
    (_, before: string, amount: string) => `${before}calc(var(--rpx) * ${amount})`,
  );

const isKeyframe = (rule: Rule): boolean =>
  rule.parent?.type === 'atrule' && (rule.parent as AtRule).name.endsWith('keyframes');

const importTarget = (name: string, { params }: AtRule): string => {
  const path = /["']([^"']+)["']/.exec(params)?.[1] ?? params;
  return path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(name), path);
};

const inlineImport = (files: DistFiles, name: string, rule: AtRule, seen: string[]): void => {
  const target = importTarget(name, rule);
  if (!files.has(target)) throw new Error(`${name}: @import ${target} is missing`);
  if (seen.includes(target)) return void rule.remove();
  rule.replaceWith(compileStyle(files, target, [...seen, name]));
};

const compileStyle = (files: DistFiles, name: string, seen: string[]): Root => {
  const root = postcss.parse(files.read(name), { from: name });
  root.walkRules((rule) => {
    if (!isKeyframe(rule)) rule.selector = prefixTags.processSync(rule.selector);
  });
  root.walkDecls((declaration) => {
    declaration.value = rpxToCalc(declaration.value);
  });
  root.walkAtRules('import', (rule) => inlineImport(files, name, rule, seen));
  return root;
};

/** Turns every WXSS into CSS: imports inlined, rpx as a share of the width, tag names as the runtime's tags. */
export const compileStyles = (files: DistFiles): { styles: Record<string, string>; problems: string[] } => {
  const problems: string[] = [];
  const styles: Record<string, string> = {};
  for (const name of files.ending('.wxss')) {
    try {
      styles[name.slice(0, -'.wxss'.length)] = compileStyle(files, name, []).toString();
    } catch (cause) {
      problems.push(cause instanceof Error ? cause.message : String(cause));
    }
  }
  return { styles, problems };
};
