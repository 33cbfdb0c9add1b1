import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser';
import { pagesOf } from './runtime/compile/check-app-json';
import { compileWeapp } from './runtime/compile/compile-weapp';
import { readDist } from './runtime/compile/dist-files';
import type { AppJson } from './runtime/compiled-app';
import { editionsOf, findMissingGlobals, wordsOf } from './runtime/globals';
import { openOne } from './runtime/open-every-page';
import { refuseStranger } from './runtime/refuse-stranger';

const dist = fileURLToPath(new URL('../../dist/weapp', import.meta.url));
const pages = pagesOf(JSON.parse(readDist(dist).read('app.json')) as AppJson);
const compiled = compileWeapp(dist);
const supplied = new Set<string>();

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

test('every file that app.json names is there and compiles', () => {
  expect(compiled.problems).toEqual([]);
});

// A test for each page, so that each has its own time however busy the machine is.
describe.sequential('opens for a stranger without an error or a missing global', () => {
  test.each(pages)('%s', async (page) => {
    const opened = await openOne({ dist, browser, callFunction: refuseStranger }, compiled, page);
    expect(opened.faults).toEqual([]);
    expect(opened.text).not.toBe('');
    for (const name of opened.supplied) supplied.add(name);
  });

  test('no script reads a global that WeChat lacks without asking first', () => {
    expect(findMissingGlobals(dist, supplied).map(wordsOf)).toEqual([]);
  });
});

/** What iOS 12.2 and Chromium 78 parse: the floor of package.json, for which the build is made. */
const editionOfFloor = 2019;

test('every script is written in a language old phones know', () => {
  const newer = Object.entries(editionsOf(dist)).filter(([, edition]) => edition > editionOfFloor);
  expect(newer).toEqual([]);
});
