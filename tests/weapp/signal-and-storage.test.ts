import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser';
import { fixture, givenServer } from './given-server';
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

test('confirms a door from a tap to the server and back', async () => {
  const { doors, callFunction } = givenServer();
  await open({ callFunction });
  await app.tapText('302');
  await app.waitForRoute('pages/door/index');
  await app.tapText('已送到');
  await app.waitForText('3楼 302 已送到');
  expect(doors).toEqual([
    { room: '301', outcome: '' },
    { room: '302', outcome: '已送到' },
  ]);
  expect(await app.route()).toBe('pages/doors/index');
  expect(await app.errors()).toEqual([]);
});

test('fails a call at once without signal, and the app says so', async () => {
  await open();
  await app.waitForText('301');
  await app.setOnline(false);
  await app.tapText('301');
  await app.tapText('已送到');
  await app.waitForText('已存 1 条');
});

test('fails a call that is under way when the signal is cut, though the server has done it', async () => {
  const { doors, callFunction } = givenServer();
  let arrived: () => void = () => undefined;
  const arrival = new Promise<void>((resolve) => (arrived = resolve));
  await open({
    launchPath: '/pages/door/index?room=301',
    callFunction: async (call) => {
      await callFunction(call);
      arrived();
      return new Promise(() => undefined);
    },
  });
  await app.tapText('已送到');
  await arrival;
  await app.setOnline(false);
  await app.waitForText('已存 1 条');
  expect(doors[0]?.outcome).toBe('已送到');
});

test('tells the app when signal goes and comes back', async () => {
  await open({ launchPath: '/pages/mine/index' });
  await app.setOnline(false);
  await app.waitForText('没有信号');
  await app.setOnline(true);
  await app.waitForText('有信号', { exact: true });
});

test('keeps storage and the missing signal when the app is killed', async () => {
  await open({ launchPath: '/pages/door/index?room=301' });
  await app.setOnline(false);
  await app.tapText('已送到');
  await app.waitForText('已存 1 条');
  await app.kill();
  await app.reopen('/pages/door/index?room=302');
  await app.tapText('已送到');
  await app.waitForText('已存 2 条');
});

test('starts with the storage it is given, once', async () => {
  await open({ launchPath: '/pages/mine/index', storage: { name: '王阿姨' } });
  await app.waitForText('名字 王阿姨');
  await app.fill('您的名字', '李伯伯');
  await app.tapText('保存');
  await app.waitForText('名字 李伯伯');
  await app.kill();
  await app.reopen('/pages/mine/index');
  await app.waitForText('名字 李伯伯');
});

test('keeps two phones apart', async () => {
  await open({ storage: { name: '王阿姨' } });
  const other = await startWeapp({
    dist: fixture,
    browser,
    callFunction: givenServer().callFunction,
    launchPath: '/pages/mine/index',
  });
  await other.waitForText('名字');
  expect(await other.text()).not.toContain('王阿姨');
  await other.close();
});

test('turns a rejected cloud function into a failed call', async () => {
  await open({ callFunction: () => Promise.reject(new Error('timed out')) });
  await app.waitForText('没有信号');
  expect((await app.calls('cloud.callFunction')).map(({ argument }) => argument)).toEqual([
    { name: 'api', data: { procedure: 'doors.list', input: {} } },
  ]);
});

test('says what was in sight when an expected text does not come', async () => {
  await open();
  await app.waitForText('301');
  await expect(app.tapText('没有这个词', { timeout: 200 })).rejects.toThrow(/in sight:[^]*3楼 301/);
});
