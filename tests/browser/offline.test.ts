import { describe, expect, it } from 'vitest';
import { entrance } from '../support/demo';
import { openSettled } from './open-settled';
import { givenWeb } from './given-web';
import type { Person } from './person';

const web = await givenWeb({ isDemo: true });
const desk = { width: 1280, height: 800 };
const words = '没有信号，打不开';

interface Kept {
  addresses: string[];
}

/** What the browser keeps for our pages, as their paths. */
const keptBy = ({ page }: Person): Promise<Kept> =>
  page.evaluate(async () => {
    const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const requests = (await Promise.all(caches_.map((cache) => cache.keys()))).flat();
    return { addresses: requests.map(({ url }) => new URL(url).pathname) };
  });

/** Until the worker keeps at least that many files more than the shell. */
async function waitUntilKept(person: Person): Promise<void> {
  await person.page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  let before = -1;
  await expect
    .poll(
      async () => {
        const { length } = (await keptBy(person)).addresses;
        const isStill = length > 0 && length === before;
        before = length;
        return isStill;
      },
      { timeout: 60_000, interval: 1_500 },
    )
    .toBe(true);
}

const offline = (person: Person, isOffline: boolean): Promise<void> =>
  person.page.context().setOffline(isOffline);

describe('without a network', () => {
  it('a household opens its home from nothing but what the phone keeps', async () => {
    const zhu = await web.stepInto('朱先生');
    await openSettled(zhu, '/#/pages/home/index');
    await zhu.waitForText('去下单');
    await waitUntilKept(zhu);
    await offline(zhu, true);
    await zhu.page.reload();
    await zhu.waitForText('去下单');
    await zhu.tapText('去下单');
    await zhu.waitForNoText('正在打开');
    expect(await zhu.words()).not.toContain(words);
  });

  it('staff open a board again', async () => {
    const lin = await web.stepInto('林干事', desk);
    await openSettled(lin, `/#/packages/staff/board/index?entranceId=${entrance('10-1').entranceId}`);
    await lin.waitForText('谁下单了');
    await waitUntilKept(lin);
    await offline(lin, true);
    await lin.page.reload();
    await lin.waitForText('谁下单了');
  });

  it('a page that has not come yet says so, leaves the page behind as it was, and opens on a second try', async () => {
    const zhu = await web.stepInto('朱先生');
    await openSettled(zhu, '/#/pages/home/index');
    await waitUntilKept(zhu);
    await zhu.page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await zhu.page.route(/\/(js|css)\//, (route) => route.abort('internetdisconnected'));
    await offline(zhu, true);
    await zhu.tapText('去下单');
    await zhu.waitForText(words);
    await zhu.answer('先不');
    expect(zhu.page.url()).toContain('pages/home');
    await zhu.tapText('去下单');
    await zhu.waitForText(words);
    await zhu.page.unroute(/\/(js|css)\//);
    await offline(zhu, false);
    await zhu.answer('再试一次');
    await zhu.page.waitForURL(/packages\/resident\/order/);
  });

  it('an address outside of the app says so in words, with a way back', async () => {
    const zhu = await web.stepInto('朱先生');
    await waitUntilKept(zhu);
    await offline(zhu, true);
    await zhu.page.goto('/demo');
    await zhu.waitForText(words);
    await offline(zhu, false);
    await zhu.tapText('再试一次', { exact: true });
    await zhu.waitForText('朱先生');
  });
});

describe('what is kept', () => {
  it('is our own files and nothing about anybody', async () => {
    const zhu = await web.stepInto('朱先生');
    await waitUntilKept(zhu);
    const { addresses } = await keptBy(zhu);
    const usual =
      /^\/(|offline\.html|favicon\.ico|icon\S*\.(svg|png)|apple-touch-icon\.png|manifest\.webmanifest|(js|css)\/\S+)$/;
    expect(addresses.filter((address) => !usual.test(address))).toEqual([]);
  });

  it('is the pages of the role, and goes at sign-out down to what everybody opens', async () => {
    const zhu = await web.stepInto('朱先生');
    await waitUntilKept(zhu);
    const signedIn = (await keptBy(zhu)).addresses.length;
    const lin = await web.stepInto('林干事');
    await waitUntilKept(lin);
    expect((await keptBy(lin)).addresses.length).toBeGreaterThan(signedIn);
    await zhu.tapText('我的', { exact: true });
    await zhu.tapText('退出登录');
    await zhu.answer('退出').catch(() => undefined);
    await expect
      .poll(async () => (await keptBy(zhu)).addresses.length, { timeout: 30_000 })
      .toBeLessThan(signedIn);
  });
});
