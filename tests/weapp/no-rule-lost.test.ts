import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { listRules, sourceStyles, type Rules } from '../support/scss';
import { readDist } from './runtime/compile/dist-files';

const dist = readDist(fileURLToPath(new URL('../../dist/weapp', import.meta.url)));

/** What a phone has no use for: the web's own frame, and the look of a mouse. */
const isForWebOnly = (selector: string, property: string): boolean =>
  selector.startsWith('body') || property === 'cursor';

const outputRules = (): Rules => listRules(dist.ending('.wxss').map((name) => [name, dist.read(name)]));

const lostBetween = (source: Rules, output: Rules): string[] =>
  [...source].flatMap(([selector, properties]) =>
    [...properties]
      .filter(([property]) => !isForWebOnly(selector, property) && !output.get(selector)?.has(property))
      .map(([property, file]) => `${file}: ${selector} { ${property} }`),
  );

it('every rule of our styles is in the mini-program', () => {
  expect(lostBetween(sourceStyles(), outputRules())).toEqual([]);
});

it('a rule that Taro has dropped is missed', () => {
  const source = listRules([['planted.scss', '.buttons > * { flex: 1 }']]);
  expect(lostBetween(source, outputRules())).toEqual(['planted.scss: .buttons>* { flex }']);
});
