import { expect, it } from 'vitest';
import { givenWeb } from './given-web';
import type { Person } from './person';

const web = await givenWeb({ isDemo: true });

/** The calls of a page by name, in their order. */
function callsOf({ page }: Person): string[] {
  const calls: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/')) calls.push(pathname.slice('/api/'.length).replace('/', '.'));
  });
  return calls;
}

const count = (calls: readonly string[], name: string): number => calls.filter((one) => one === name).length;

/** The app's own program waits on its way until the page has asked for that. */
const holdAppUntil = ({ page }: Person, asked: RegExp) =>
  page.route(/\/js\/app\.[0-9a-f]+\.js/, async (route) => {
    await page.waitForResponse(asked);
    await route.continue();
  });

it('a household’s home is asked for while the app is still on its way, and once', async () => {
  const zhu = await web.stepInto('朱先生');
  await zhu.waitForText('去下单');
  // A phone that opens the app for the first time: nothing of it is kept, only the session.
  await zhu.page.evaluate(async () => {
    for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
    localStorage.clear();
  });
  await holdAppUntil(zhu, /\/api\/orders\/getHome/);
  const calls = callsOf(zhu);
  await zhu.page.goto('/');
  await zhu.waitForText('去下单');
  expect([count(calls, 'org.getMe'), count(calls, 'orders.getHome')]).toEqual([1, 1]);
});

it('whoever opens another page is asked about once, and no home is', async () => {
  const lin = await web.stepInto('林干事');
  await holdAppUntil(lin, /\/api\/org\/getMe/);
  const calls = callsOf(lin);
  await lin.page.goto('/#/packages/staff/disputes/index');
  await lin.page.reload();
  await lin.waitForText('住户报的问题');
  expect(count(calls, 'org.getMe')).toBe(1);
  expect(count(calls, 'orders.getHome')).toBe(0);
});
