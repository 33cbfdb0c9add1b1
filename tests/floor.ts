import browserslist from 'browserslist';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Package {
  floor: { baseLibrary: string };
}

/** The oldest phones the product is for, as package.json says it: the one place where the floor is written. */
export const floor = {
  browsers: browserslist.loadConfig({ path: root, env: 'production' }) ?? [],
  baseLibrary: (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Package).floor.baseLibrary,
};

const numbersOf = (version: string): number[] => version.split('.').map(Number);

/** Whether a base library is newer than the floor. */
export const isAboveFloor = (version: string): boolean => {
  const [asked, least] = [numbersOf(version), numbersOf(floor.baseLibrary)];
  const at = asked.findIndex((number, index) => number !== least[index]);
  return at >= 0 && (asked[at] ?? 0) > (least[at] ?? 0);
};

const typings = join(
  dirname(createRequire(import.meta.url).resolve('miniprogram-api-typings/package.json')),
  'types/wx/lib.wx.api.d.ts',
);

/** Each api of `wx` with the base library that brought it, as WeChat's own typings say. */
export const apiAges = (): Map<string, string> => {
  const text = readFileSync(typings, 'utf8');
  const wx = text.slice(text.indexOf('interface Wx {'));
  const found = wx.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s+([a-z]\w*)[<(]/g);
  return new Map(
    [...found].flatMap(([, comment = '', name = '']) => {
      const since = /需要基础库： `([\d.]+)`/.exec(comment)?.[1];
      return since ? [[name, since] as const] : [];
    }),
  );
};
