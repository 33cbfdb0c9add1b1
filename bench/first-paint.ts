import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { BenchDatabase } from './bench-database';
import { makeHttpServer } from '../backend/transports/http-server';
import { launchBrowser } from '../tests/support/browser';
import { benchApp } from './http-worker';
import { summarise } from './statistics';

/** How long a household waits for its home on a slow phone, in ms from asking for the address. */
export interface FirstPaint {
  visit: string;
  /** Something of ours is on the screen: the shell. */
  shellP50: number;
  shellWorst: number;
  /** The home's own content, with what the server answered. */
  homeP50: number;
  homeWorst: number;
}

interface Waited {
  shell: number;
  home: number;
}

const RUNS = 5;
const phone = { width: 390, height: 844 };
/** Issue 10: four times slower than this machine, 1.6 Mbit/s down, 0.75 up, 150 ms there and back. */
const CPU_SLOWER = 4;
const line = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (0.75 * 1024 * 1024) / 8,
};

async function slowPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', line);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWER });
  return page;
}

/** Looks from inside of the page, so that the way back to the test costs nothing. */
const watching = `new Promise((resolve) => {
  const look = () => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    if (paint && document.body.innerText.includes('去下单'))
      resolve({ shell: paint.startTime, home: performance.now() });
    else requestAnimationFrame(look);
  };
  look();
})`;

async function visit(context: BrowserContext): Promise<Waited> {
  const page = await slowPage(context);
  await page.goto('/', { waitUntil: 'commit' });
  const waited = await page.evaluate<Waited>(watching);
  await page.close();
  return waited;
}

const summary = (name: string, waited: readonly Waited[]): FirstPaint => {
  const [shell, home] = [waited.map((one) => one.shell), waited.map((one) => one.home)];
  return {
    visit: name,
    shellP50: Math.round(summarise(shell, 1).p50),
    shellWorst: Math.round(Math.max(...shell)),
    homeP50: Math.round(summarise(home, 1).p50),
    homeWorst: Math.round(Math.max(...home)),
  };
};

/** A browser that has only the session: nothing of the client was ever loaded. */
async function signedIn(browser: Browser, url: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: phone, baseURL: url, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto('/demo');
  await page.getByText('朱先生').first().click();
  await page.waitForURL(/#/);
  const fresh = await browser.newContext({ viewport: phone, baseURL: url, locale: 'zh-CN' });
  await fresh.addCookies(await context.cookies());
  await context.close();
  return fresh;
}

/** First visit: nothing is kept. Second: the files and answers that the first has left. */
export async function firstPaint(database: BenchDatabase): Promise<FirstPaint[]> {
  const server = makeHttpServer(benchApp(database.programUrl, 4, new Date()), {
    webRoot: 'dist/h5',
    isDemo: true,
  });
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  const browser = await launchBrowser();
  const [first, second]: [Waited[], Waited[]] = [[], []];
  for (let run = 0; run < RUNS; run += 1) {
    const context = await signedIn(browser, url);
    first.push(await visit(context));
    second.push(await visit(context));
    await context.close();
  }
  await browser.close();
  await server.close();
  return [summary('the first', first), summary('the next', second)];
}
