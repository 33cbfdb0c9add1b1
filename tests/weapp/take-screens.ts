// npx tsx tests/weapp/take-screens.ts: takes ten pages of the built mini-program into docs/screens/weapp. No test.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { v7 } from 'uuid';
import { connect } from '../../backend/db/connect';
import { runJobs } from '../../backend/jobs';
import { call } from '../../backend/kernel/call';
import { fillDemo } from '../../backend/transports/demo/fill-demo';
import { actionId, givenApp, type TestApp } from '../support/app';
import { launchBrowser } from '../support/browser';
import { communityId, eggs, entrance, entranceIdsOf, tomatoes, zhuHome } from '../support/demo';
import { flowingClock, tomorrowAt } from '../support/flowing-clock';
import { startWeapp } from './runtime/start';

const root = path.join(__dirname, '..', '..');
const dist = path.join(root, 'dist', 'weapp');
const screens = path.join(root, 'docs', 'screens', 'weapp');
const viewport = { width: 390, height: 844 };

type Shot = [name: string, who: string, address: string];

const morning = (orderId: string): Shot[] => [
  ['look', 'oStranger', '/pages/look/index'],
  ['resident-home', 'demo-zhu', '/pages/home/index'],
  ['resident-order', 'demo-zhu', `/packages/resident/order/index?householdId=${zhuHome.householdId}`],
  [
    'my-order',
    'demo-zhu',
    `/packages/resident/my-order/index?householdId=${zhuHome.householdId}&orderId=${orderId}`,
  ],
  [
    'captain-building',
    'demo-qin',
    `/packages/captain/orders/index?entranceId=${entrance('10-1').entranceId}`,
  ],
  ['mine', 'demo-zhu', '/pages/mine/index'],
];
const noon: Shot[] = [
  ['staff-purchase', 'demo-lin', '/packages/staff/purchase/index'],
  ['staff-work', 'demo-lin', '/pages/work/index'],
  ['staff-register', 'demo-lin', '/packages/staff/register/index'],
];
const afternoon = (runId: string): Shot[] => [
  ['volunteer-run', 'demo-wang', `/packages/volunteer/run/index?runId=${runId}`],
];

async function orderAsZhu({ as }: TestApp): Promise<string> {
  const { wave } = await as('zhu').orders.getCatalogue(zhuHome);
  const lines = [eggs, tomatoes].map((productId) => ({ productId, quantity: 1 }));
  const order = { ...zhuHome, waveId: wave?.id ?? '', lines, actionId: actionId() };
  return (await as('zhu').orders.placeOrder(order)).orderId;
}

/** Everything is bought, has come and is loaded; a volunteer has left with the run. */
async function bringToTheDoor({ as }: TestApp): Promise<string> {
  const { purchasing, dispatch } = as('lin');
  const { suppliers, wave } = await purchasing.getDesk({ communityId });
  for (const { supplierId } of suppliers) {
    const share = {
      communityId,
      waveId: wave?.id ?? '',
      supplierId,
      arrivesAt: tomorrowAt('16:00'),
    };
    const { purchaseId } = await purchasing.markPlaced({ ...share, actionId: actionId() });
    await purchasing.markArrived({ communityId, purchaseId, actionId: actionId() });
  }
  const entranceIds = entranceIdsOf('10-1', '10-2');
  await dispatch.markSorted({ communityId, entranceIds, actionId: actionId() });
  const { runId } = await dispatch.createRun({ communityId, entranceIds, actionId: actionId() });
  const run = { communityId, runId };
  await as('wang').dispatch.acceptRun({ ...run, actionId: actionId() });
  await as('wang').dispatch.departRun({ ...run, actionId: actionId() });
  return runId;
}

async function takeScreens(folder: string): Promise<void> {
  mkdirSync(screens, { recursive: true });
  const { database, close } = await connect({ folder, log: () => {} });
  const clock = flowingClock(tomorrowAt('12:40'));
  const app = givenApp(database, { clock });
  await fillDemo(app.app);
  await clock.moveTo(tomorrowAt('10:12'));
  const browser = await launchBrowser();
  const take = async (shots: Shot[]): Promise<void> => {
    for (const [name, openid, launchPath] of shots) {
      const phone = await startWeapp({
        dist,
        browser,
        launchPath,
        viewport,
        deviceScaleFactor: 2,
        hasWebFont: true,
        prepare: clock.giveTo.bind(clock),
        callFunction: async ({ data: event }) => {
          const caller = { kind: 'wechat', openid } as const;
          const request = { procedure: String(event.procedure), input: event.input, requestId: v7() };
          return { result: await call(app.app, { ...request, caller }) };
        },
      });
      await phone.waitUntilQuiet();
      await phone.page.evaluate('document.fonts.ready.then(() => undefined)');
      await phone.screenshot(path.join(screens, `${name}.png`));
      await phone.close();
    }
  };
  await take(morning(await orderAsZhu(app)));
  await clock.moveTo(tomorrowAt('12:06'));
  await runJobs(app.app, clock.now);
  await take(noon);
  await take(afternoon(await bringToTheDoor(app)));
  await browser.close();
  await close();
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'sandan-screens-'));
void takeScreens(folder).finally(() => rmSync(folder, { recursive: true, force: true }));
