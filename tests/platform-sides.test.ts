import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { givenFolder } from './support/folder';

const source = path.join(__dirname, '..', 'src');
const triples = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.h5.ts'))
  .map((name) => name.slice(0, -'.h5.ts'.length));

describe('what a browser and WeChat do differently', () => {
  it.each(triples)('holds both sides to one interface: %s', (name) => {
    const text = readFileSync(path.join(source, `${name}.ts`), 'utf8');
    const [, held] = /^export type \w+ = Satisfies<typeof weapp, (\w+)>;$/m.exec(text) ?? [];
    const [, shown] = /^export const \{[^}]+\}: (\w+) = h5;$/m.exec(text) ?? ['', 'nothing'];
    expect(existsSync(path.join(source, `${name}.weapp.ts`))).toBe(true);
    expect(shown).toBe(held);
  });
});

const whole =
  'export const watchNetwork = () => () => {}, watchVisibility = () => () => {}, phoneTextScale = () => 1;';

const planted = path.join(givenFolder(), 'window');
const inPlanted = (name: string) => path.join(planted, name);
const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  lib: ['lib.es5.d.ts'],
  types: [],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
};

beforeAll(() => {
  const platform = path.join(source, 'lib', 'platform');
  mkdirSync(planted);
  cpSync(path.join(platform, 'satisfies.ts'), inPlanted('../satisfies.ts'));
  cpSync(path.join(platform, 'window', 'phone.ts'), inPlanted('phone.ts'));
});

/** What the compiler says of the triple `phone` with these two sides. */
function complaints(h5: string, weapp: string): string {
  writeFileSync(inPlanted('phone.h5.ts'), h5);
  writeFileSync(inPlanted('phone.weapp.ts'), weapp);
  const found = ts.getPreEmitDiagnostics(ts.createProgram([inPlanted('phone.ts')], options));
  return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')).join();
}

describe('a side', () => {
  it('compiles when it has all', () => {
    expect(complaints(whole, whole)).toBe('');
  });

  it.each([
    ['lacks a function', whole.replace(', phoneTextScale = () => 1', ''), /phoneTextScale/],
    [
      'answers something else',
      whole.replace('() => 1', "() => 'large'"),
      /'string' is not assignable to .*'number'/,
    ],
  ])('does not compile when it %s, on the web as in WeChat', (_, side, words) => {
    expect(complaints(side, whole)).toMatch(words);
    expect(complaints(whole, side)).toMatch(words);
  });
});
