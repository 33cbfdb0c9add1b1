// npx tsx tests/browser/take-screens.ts: takes the pictures of docs/screens from the built web client. No test.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { v7 } from 'uuid';
import { connect } from '../../backend/db/connect';
import { runJobs } from '../../backend/jobs';
import { fillDemo } from '../../backend/transports/demo/fill-demo';
import { makeHttpServer } from '../../backend/transports/http-server';
import { order, place } from '../journeys/by-hand';
import { givenApp } from '../support/app';
import { launchBrowser } from '../support/browser';
import { communityId, entranceIdsOf } from '../support/demo';
import { flowingClock, tomorrowAt } from '../support/flowing-clock';
import { openPerson, type Person } from './person';

const root = path.join(__dirname, '..', '..');
const screens = path.join(root, 'docs', 'screens');
mkdirSync(screens, { recursive: true });
const folder = mkdtempSync(path.join(os.tmpdir(), 'sandan-screens-'));

async function takeScreens(): Promise<void> {
  const { database, close } = await connect({ folder, log: () => {} });
  const clock = flowingClock(tomorrowAt('12:40'));
  const { app, as } = givenApp(database, { clock });
  const server = makeHttpServer(app, { isDemo: true, webRoot: path.join(root, 'dist', 'h5') });
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  const browser = await launchBrowser();

  const stepInto = async (name: string, width: number, height: number): Promise<Person> => {
    const context = await browser.newContext({
      viewport: { width, height },
      deviceScaleFactor: width < 1000 ? 2 : 1,
      baseURL: url,
      locale: 'zh-CN',
    });
    await clock.giveTo(context);
    const person = await openPerson(context);
    await person.open('/demo');
    await person.tapText(name);
    return person;
  };
  const moveTo = async (time: string): Promise<void> => {
    await clock.moveTo(tomorrowAt(time));
    await runJobs(app, clock.now);
  };
  const take = async ({ page }: Person, name: string): Promise<void> => {
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: path.join(screens, `${name}.png`), animations: 'disabled' });
  };
  const load = async (): Promise<void> => {
    const { suppliers } = await as('lin').purchasing.getDesk({ communityId });
    for (const { purchase } of suppliers) {
      if (purchase) await arrive(purchase.id);
    }
    const entranceIds = entranceIdsOf('10-1', '10-2');
    await as('lin').dispatch.markSorted({ communityId, entranceIds, actionId: v7() });
    await as('lin').dispatch.createRun({ communityId, entranceIds, actionId: v7() });
  };
  const arrive = (purchaseId: string) =>
    as('lin').purchasing.markArrived({ communityId, purchaseId, actionId: v7() });

  await fillDemo(app);
  await clock.moveTo(tomorrowAt('10:12'));
  const zhu = await stepInto('朱先生', 390, 844);
  await zhu.tapText('去下单');
  await zhu.tapText('肉蛋奶');
  await zhu.addOne('鸡蛋 30枚');
  await take(zhu, 'order');
  await zhu.takeOneBack('鸡蛋 30枚');
  await zhu.back();
  await order(zhu);
  await take(zhu, 'my-order');
  await zhu.back();
  await zhu.waitForText('全楼');
  await take(zhu, 'home');

  await moveTo('12:06');
  for (const [name, width, height] of [
    ['purchase', 1280, 800],
    ['purchase-phone', 390, 844],
  ] as const) {
    const lin = await stepInto('林干事', width, height);
    await lin.tapText('工作台');
    await lin.tapText('去下单');
    await lin.waitForText('未下单');
    await take(lin, name);
    if (width < 1000) await place(await stepInto('林干事', width, height));
  }

  await moveTo('16:20');
  await load();
  const wang = await stepInto('王师傅', 390, 844);
  await wang.tapText('任务');
  await wang.tapText('我来送');
  await wang.tapText('出发', { exact: true });
  await wang.tapText('送达', { exact: true });
  await wang.waitForText('已送达');
  await take(wang, 'run');

  await browser.close();
  await server.close();
  await close();
}

void takeScreens().finally(() => rmSync(folder, { recursive: true, force: true }));
