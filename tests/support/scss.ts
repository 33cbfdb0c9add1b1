import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import postcss, { type AtRule, type Rule } from 'postcss';
import selectorParser from 'postcss-selector-parser';
import { compile } from 'sass';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Selector → property → the file in which it is written. */
export type Rules = Map<string, Map<string, string>>;

const isStep = ({ parent }: Rule): boolean =>
  parent?.type === 'atrule' && (parent as AtRule).name.endsWith('keyframes');

const shortest = (selector: string): string =>
  selectorParser()
    .processSync(selector, { lossless: false })
    .replace(/::?(before|after)\b/g, '::$1');

/** The styles of `src` as plain CSS, each with its file. */
export const sourceCss = (): [file: string, css: string][] =>
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.scss'))
    .map((name) => join(root, 'src', name))
    .map((path) => [relative(root, path).split(sep).join('/'), compile(path).css]);

/** What is said of which selector, however a minifier has written and gathered it. */
export function listRules(files: readonly (readonly [file: string, css: string])[]): Rules {
  const rules: Rules = new Map();
  for (const [file, css] of files) {
    postcss.parse(css).walkDecls((declaration) => {
      const rule = declaration.parent;
      if (rule?.type !== 'rule' || isStep(rule)) return;
      for (const selector of rule.selectors.map(shortest)) {
        const properties = rules.get(selector) ?? new Map<string, string>();
        rules.set(selector, properties.set(declaration.prop, file));
      }
    });
  }
  return rules;
}

export const sourceStyles = (): Rules => listRules(sourceCss());
