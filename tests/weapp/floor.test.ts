import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { apiAges, floor, isAboveFloor } from '../floor';
import { newerThanFloor } from '../support/newer-than-floor';
import { readDist } from './runtime/compile/dist-files';

const dist = readDist(fileURLToPath(new URL('../../dist/weapp', import.meta.url)));

/** What lib/polyfills/fill-globals brings along; other web apis are no part of WeChat at all (every-page-opens). */
const brought = ['AbortController', 'AbortSignal', 'queueMicrotask', 'Promise'];

const ages = apiAges();
const newApis = [...ages].filter(([, since]) => isAboveFloor(since)).map(([name]) => name);

/** `x.name(` in a script; strings that only list the names of apis are not meant. */
const callsOf = (script: string): string[] =>
  newApis.filter((name) => new RegExp(`\\.${name}\\s*\\(`).test(script));

describe('on the oldest phone', () => {
  it.each(dist.ending('.js').map((name) => [name]))('%s uses no built-in that came later', (name) => {
    expect(newerThanFloor(dist.read(name), brought)).toEqual([]);
  });

  it('no script calls an api of WeChat that came later', () => {
    expect(newApis.length).toBeGreaterThan(20);
    expect(dist.ending('.js').flatMap((name) => callsOf(dist.read(name)))).toEqual([]);
  });
});

describe('what would be seen', () => {
  it.each([
    'var last = list.at(-1);',
    'var all = text.replaceAll("a", "b");',
    'Promise.allSettled([]);',
    'structuredClone(x);',
  ])('%s', (script) => {
    expect(newerThanFloor(script)).not.toEqual([]);
  });

  it('getAppBaseInfo is older than the floor, and a floor is an age that typings know', () => {
    expect(ages.get('getAppBaseInfo')).toBe('2.20.1');
    expect(isAboveFloor('2.20.1')).toBe(false);
    expect(isAboveFloor('3.0.0')).toBe(true);
    expect(isAboveFloor(floor.baseLibrary)).toBe(false);
  });
});
