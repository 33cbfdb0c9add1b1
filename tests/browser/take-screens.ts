// npx tsx tests/browser/take-screens.ts: takes the pictures of docs/screens from the built web client. No test.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { connect } from '../../backend/db/connect';
import type { DatabaseHandle } from '../../backend/db/database';
import { runJobs } from '../../backend/jobs';
import { fillDemo } from '../../backend/transports/demo/fill-demo';
import { makeHttpServer } from '../../backend/transports/http-server';
import { order, place } from '../journeys/by-hand';
import { actionId, givenApp, type TestApp } from '../support/app';
import { launchBrowser } from '../support/browser';
import { communityId, entranceIdsOf } from '../support/demo';
import { flowingClock, tomorrowAt } from '../support/flowing-clock';
import { givenRequest } from '../support/given-request';
import { openPerson, type Person } from './person';

const root = path.join(__dirname, '..', '..');
const screens = path.join(root, 'docs', 'screens');
const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 800 };

/** A demo with a day in it, and people who look at it. */
interface Stage {
  app: TestApp;
  /** Somebody whom nobody knows yet. */
  stranger(): Promise<Person>;
  stepInto(name: string, viewport: { width: number; height: number }): Promise<Person>;
  moveTo(clock: string): Promise<void>;
  close(): Promise<void>;
}

async function setStage(database: DatabaseHandle, browser: Browser): Promise<Stage> {
  const clock = flowingClock(tomorrowAt('12:40'));
  const testApp = givenApp(database, { clock });
  const { app, as } = testApp;
  // After noon, so that the orders of a whole morning are in the noon wave; then back to the morning.
  await fillDemo(app);
  const [entranceId = ''] = entranceIdsOf('10-1');
  const captainPhone = { communityId, entranceId, phone: '19900000201', actionId: actionId() };
  await as('qin').org.setCaptainPhone(captainPhone);
  await clock.moveTo(tomorrowAt('10:12'));
  const server = makeHttpServer(app, { isDemo: true, webRoot: path.join(root, 'dist', 'h5') });
  const baseURL = await server.listen({ port: 0, host: '127.0.0.1' });
  const standBefore = async (viewport: typeof phone): Promise<Person> => {
    const deviceScaleFactor = viewport === phone ? 2 : 1;
    const context = await browser.newContext({ viewport, deviceScaleFactor, baseURL, locale: 'zh-CN' });
    await clock.giveTo(context);
    return openPerson(context);
  };
  const stranger: Stage['stranger'] = async () => {
    const person = await standBefore(phone);
    await person.open('/');
    return person;
  };
  const stepInto: Stage['stepInto'] = async (name, viewport) => {
    const person = await standBefore(viewport);
    await person.open('/demo');
    await person.tapText(name);
    return person;
  };
  const moveTo = async (time: string): Promise<void> => {
    await clock.moveTo(tomorrowAt(time));
    await runJobs(app, clock.now);
  };
  return { app: testApp, stranger, stepInto, moveTo, close: () => server.close() };
}

async function take({ page }: Person, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.locator('.skeleton').filter({ visible: true }).first().waitFor({ state: 'hidden' });
  await page.screenshot({ path: path.join(screens, `${name}.png`), animations: 'disabled' });
}

async function takeResident({ stepInto }: Stage): Promise<void> {
  const zhu = await stepInto('朱先生', phone);
  await zhu.tapText('去下单');
  await zhu.addOne('保供蔬菜包 10斤');
  await take(zhu, 'resident-order');
  await zhu.takeOneBack('保供蔬菜包 10斤');
  await zhu.back();
  await order(zhu);
  await take(zhu, 'my-order');
  await zhu.back();
  await zhu.waitForText('全楼');
  await take(zhu, 'resident-home');
}

/** Whoever comes for the first time: three doors, and where a daughter elsewhere gets a code. */
async function takeFirstDoors({ stranger }: Stage): Promise<void> {
  const daughter = await stranger();
  await daughter.waitForText('我替家里老人');
  await take(daughter, 'first-door');
  await daughter.tapText('我替家里老人');
  await daughter.waitForText('楼栋码');
  await take(daughter, 'first-door-daughter');
}

/** The captain sees who has ordered, over every door of both entrances. */
async function takeCaptain({ stepInto }: Stage): Promise<void> {
  const qin = await stepInto('秦女士', phone);
  await qin.tapText('我的楼');
  await qin.waitForText('10号楼 2单元');
  await take(qin, 'captain-building');
}

async function takePurchase({ stepInto }: Stage, name: string, viewport: typeof phone): Promise<void> {
  const lin = await stepInto('林干事', viewport);
  await lin.tapText('工作台');
  await lin.tapText('去下单');
  await lin.waitForText('未下单');
  await take(lin, name);
}

/**
 * The goods have come, one bag of rice too few, and building 10 is loaded; what the pictures do not show is done without
 * hands.
 */
async function load({ as }: TestApp): Promise<void> {
  const lin = as('lin');
  const { suppliers } = await lin.purchasing.getDesk({ communityId });
  for (const { purchase, lines } of suppliers) {
    if (!purchase) throw new Error('a supplier was not told');
    const counted = lines.map(({ productId, name, quantity }) => ({
      productId,
      came: name.startsWith('大米') ? quantity - 1 : quantity,
      damaged: 0,
      ...(name.startsWith('大米') ? { reason: 'notDelivered' as const } : {}),
    }));
    const receipt = { communityId, purchaseId: purchase.id, lines: counted, actionId: actionId() };
    await lin.purchasing.recordReceipt(receipt);
  }
  const entranceIds = entranceIdsOf('10-1', '10-2');
  await lin.dispatch.markSorted({ communityId, entranceIds, actionId: actionId() });
  await lin.dispatch.createRun({ communityId, entranceIds, actionId: actionId() });
}

async function takeRun({ stepInto }: Stage): Promise<void> {
  const wang = await stepInto('王师傅', phone);
  await wang.tapText('任务');
  await wang.tapText('我来送');
  await wang.tapText('出发', { exact: true });
  await wang.waitForText('完成本趟');
  // Behind thick walls: what he records waits on his phone, and the screen says so.
  await wang.page.context().setOffline(true);
  await wang.tapText('送达', { exact: true });
  await wang.waitForText('待同步');
  await wang.page.mouse.wheel(0, -2_000);
  await wang.page.screenshot({ path: path.join(screens, 'volunteer-run.png'), animations: 'disabled' });
}

/** What staff have at a desk beside the purchase desk: a picture, where it is, and a word that stands there when it is whole. */
const deskScreens = [
  ['desk-evening', 'packages/staff/evening/index', '今天'],
  ['desk-register', 'packages/staff/register/index', '10号楼'],
  ['desk-plan', 'packages/staff/plan/index', '加一个'],
  ['desk-board', `packages/staff/board/index?entranceId=${entranceIdsOf('10-1')[0] ?? ''}`, '谁下单了'],
] as const;

/** What waits for staff: pills that somebody asked for in the morning stand first. */
async function takeWorkbench({ stepInto }: Stage): Promise<void> {
  for (const [name, viewport] of [
    ['staff-workbench', phone],
    ['staff-workbench-desk', desk],
  ] as const) {
    const lin = await stepInto('林干事', viewport);
    await lin.tapText('工作台');
    await lin.waitForText('药和就医');
    await take(lin, name);
  }
}

async function takeDesk({ stepInto }: Stage): Promise<void> {
  const lin = await stepInto('林干事', desk);
  await lin.waitForText('工作台');
  for (const [name, address, word] of deskScreens) {
    await lin.open(`/#/${address}`);
    await lin.waitForText(word);
    await take(lin, name);
  }
}

async function takeScreens(folder: string): Promise<void> {
  mkdirSync(screens, { recursive: true });
  const { database, close } = await connect({ folder, log: () => {} });
  const browser = await launchBrowser();
  const stage = await setStage(database, browser);
  await takeFirstDoors(stage);
  await takeResident(stage);
  await takeCaptain(stage);
  await givenRequest(stage.app);
  await stage.moveTo('12:06');
  await takePurchase(stage, 'staff-purchase-desk', desk);
  await takePurchase(stage, 'staff-purchase', phone);
  await place(await stage.stepInto('林干事', phone));
  await stage.moveTo('16:20');
  await load(stage.app);
  await takeWorkbench(stage);
  await takeRun(stage);
  await takeDesk(stage);
  await browser.close();
  await stage.close();
  await close();
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'sandan-screens-'));
void takeScreens(folder).finally(() => rmSync(folder, { recursive: true, force: true }));
