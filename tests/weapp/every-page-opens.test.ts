import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser';
import { pagesOf } from './runtime/compile/check-app-json';
import { readDist } from './runtime/compile/dist-files';
import type { AppJson } from './runtime/compiled-app';
import { editionsOf } from './runtime/globals';
import { openEveryPage, type Examination } from './runtime/open-every-page';
import { refuseStranger } from './runtime/refuse-stranger';

const dist = fileURLToPath(new URL('../../dist/weapp', import.meta.url));
const pages = pagesOf(JSON.parse(readDist(dist).read('app.json')) as AppJson);

let browser: Browser;
let examination: Examination;

beforeAll(async () => {
  browser = await launchBrowser();
  examination = await openEveryPage({ dist, browser, callFunction: refuseStranger });
}, 120_000);

afterAll(() => browser.close());

test('every file that app.json names is there and compiles', () => {
  expect(examination.files).toEqual([]);
});

test.each(pages)('%s opens for a stranger without an error or a missing global', (page) => {
  const opened = examination.pages.find((candidate) => candidate.page === page);
  expect(opened?.faults).toEqual([]);
  expect(opened?.text).not.toBe('');
});

test('no script reads a global that WeChat lacks without asking first', () => {
  expect(examination.globals).toEqual([]);
});

test('every script is written in a language old phones know', () => {
  const newer = Object.entries(editionsOf(dist)).filter(([, edition]) => edition > 2015);
  expect(newer).toEqual([]);
});
