import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser';
import { fixture, givenServer } from './given-server';
import { copyDist } from './runtime/plant-fault';
import { startWeapp, type Weapp, type WeappOptions } from './runtime/start';

let browser: Browser;
let app: Weapp;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

afterEach(() => app.close());

const open = async (options: Partial<WeappOptions> = {}): Promise<Weapp> => {
  app = await startWeapp({ dist: fixture, browser, callFunction: givenServer().callFunction, ...options });
  return app;
};

test('asks before it removes, in a dialog a person taps', async () => {
  await open({ launchPath: '/pages/mine/index', storage: { name: '王阿姨' } });
  await app.tapText('删除', { exact: true });
  await app.tapText('确定');
  await app.waitForNoText('王阿姨');
});

test('taps the button in the row that is meant', async () => {
  await open();
  await app.tapText('开门', { near: '302' });
  await app.waitForText('门牌 302');
});

test('goes to another tab and keeps the first alive', async () => {
  await open();
  await app.waitForText('301');
  await app.tapText('我的');
  await app.waitForRoute('pages/mine/index');
  await app.tapText('任务');
  await app.waitForText('301');
});

test('tells the app the letter size set in WeChat', async () => {
  await open({ launchPath: '/pages/mine/index', fontSizeScaleFactor: 1.4 });
  await app.waitForText('字号 1.4');
});

test('picks, compresses, keeps and uploads a picture, also after the app was killed', async () => {
  await open({ launchPath: '/pages/mine/index' });
  await app.offerPicture(await app.page.screenshot(), 'image/png');
  await app.tapText('选照片');
  await app.waitForText('上传');
  await app.kill();
  await app.reopen('/pages/mine/index');
  await app.tapText('上传');
  await app.waitForText('cloud://test/doors/301.jpg');
  const [upload] = app.uploads();
  expect(upload?.type).toBe('image/jpeg');
  expect(upload?.bytes.subarray(0, 2).toString('hex')).toBe('ffd8');
});

test('reports a cancelled choice as a failure, as WeChat does', async () => {
  await open({ launchPath: '/pages/mine/index' });
  await app.tapText('选照片');
  await expect.poll(() => app.errors()).toEqual([expect.stringContaining('chooseMedia:fail cancel')]);
});

test('draws the tab bar an app brings itself, on each tab page', async () => {
  const { dist: own, remove } = copyDist(fixture);
  const appJson = JSON.parse(readFileSync(join(own, 'app.json'), 'utf8')) as { tabBar: object };
  writeFileSync(
    join(own, 'app.json'),
    JSON.stringify({ ...appJson, tabBar: { ...appJson.tabBar, custom: true } }),
  );
  mkdirSync(join(own, 'custom-tab-bar'));
  writeFileSync(join(own, 'custom-tab-bar/index.json'), '{"component":true}');
  writeFileSync(join(own, 'custom-tab-bar/index.wxml'), '<button bindtap="go">去我的</button>');
  const go = "Component({methods:{go(){wx.switchTab({url:'/pages/mine/index'})}}})";
  writeFileSync(join(own, 'custom-tab-bar/index.js'), go);
  await open({ dist: own });
  await app.tapText('去我的');
  await app.waitForRoute('pages/mine/index');
  await app.waitForText('去我的');
  expect(await app.text()).not.toContain('任务');
  remove();
});

test('follows what a page says of its letters and its background', async () => {
  await open({ launchPath: '/pages/door/index?room=301' });
  await app.waitForText('门牌 301');
  const look = await app.page.evaluate(() => {
    const page = document.querySelector('wx-page');
    return [
      getComputedStyle(document.documentElement).fontSize,
      page && getComputedStyle(page).backgroundColor,
    ];
  });
  expect(look).toEqual(['20px', 'rgb(1, 2, 3)']);
});

test('takes a picture of what a person sees', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'weapp-picture-'));
  await open();
  await app.screenshot(join(folder, 'doors.png'));
  expect(statSync(join(folder, 'doors.png')).size).toBeGreaterThan(1000);
  rmSync(folder, { recursive: true });
});
