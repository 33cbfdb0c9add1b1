import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll } from 'vitest';
import type { TestDatabase } from '../support/database';
import type { App } from '../../backend/kernel/app-parts';
import { givenApp } from '../support/app';
import { launchBrowser } from '../support/browser';
import { givenDatabase } from '../support/database';
import { flowingClock, tomorrowAt, type FlowingClock } from '../support/flowing-clock';
import { givenHttp } from '../transports/support/given-http';
import { openPerson, type Person } from './person';

const webRoot = fileURLToPath(new URL('../../dist/h5', import.meta.url));
/** How long a page may take to open, in milliseconds. */
const patience = 60_000;
const phone = { width: 390, height: 844 };

/** What a browser writes to its console by itself: without signal, and when the server refuses for what others did. */
const ownWords = ['net::ERR_', 'a status of 409'];

export interface Web {
  url: string;
  app: App;
  database: TestDatabase;
  clock: FlowingClock;
  /** Somebody nobody knows, on a phone or a screen of that size. */
  stranger(size?: { width: number; height: number }): Promise<Person>;
  /** Steps into the shoes of a demo person by the page that a demo has. */
  stepInto(name: string, size?: { width: number; height: number }): Promise<Person>;
  /** Errors on any page and requests to any other host, so far. */
  faults: string[];
}

/** As Chromium 156 does, whichever browser is there: what somebody makes of the answer shows in every test. */
function answerPromises(): void {
  const promised = (owner: object, name: string): void => {
    const usual: unknown = Reflect.get(owner, name);
    if (typeof usual !== 'function') return;
    const answer = function (this: unknown, ...told: unknown[]): Promise<unknown> {
      return Promise.resolve(Reflect.apply(usual, this, told));
    };
    Object.defineProperty(owner, name, { value: answer, configurable: true, writable: true });
  };
  for (const name of ['scrollTo', 'scroll', 'scrollBy']) {
    promised(window, name);
    promised(Element.prototype, name);
  }
  promised(Element.prototype, 'scrollIntoView');
  promised(HTMLMediaElement.prototype, 'play');
}

const watch = (page: Page, url: string, faults: string[]): void => {
  page.on('pageerror', (error) => faults.push(`error: ${error.stack ?? error.message}`));
  page.on('console', (line) => {
    if (line.type() === 'error' && !ownWords.some((words) => line.text().includes(words)))
      faults.push(`console: ${line.text()}`);
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== url) faults.push(`foreign: ${request.url()}`);
  });
};

async function contextOf(
  browser: Browser,
  { clock, url, faults }: Pick<Web, 'clock' | 'url' | 'faults'>,
  viewport: { width: number; height: number },
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport, baseURL: url, locale: 'zh-CN' });
  context.on('page', (page) => watch(page, url, faults));
  await clock.giveTo(context);
  await context.addInitScript(answerPromises);
  return context;
}

/** The built web client before a server of its own, at 9:30 in Beijing; all is closed after the last test of the file. */
export async function givenWeb({ isDemo }: { isDemo: boolean }): Promise<Web> {
  const database = await givenDatabase('demo');
  const clock = flowingClock(tomorrowAt('09:30'));
  const { app } = givenApp(database, { clock });
  const { url } = await givenHttp(app, { webRoot, isDemo });
  const browser = await launchBrowser();
  afterAll(() => browser.close());
  const faults: string[] = [];
  const stranger: Web['stranger'] = async (size = phone) =>
    openPerson(await contextOf(browser, { clock, url, faults }, size));
  const stepInto: Web['stepInto'] = async (name, size) => {
    const person = await stranger(size);
    await person.open('/demo');
    // One tap that may take its time: it is over when the app has been opened, which a busy machine does slowly.
    await person.page.getByText(name).first().click({ timeout: patience });
    await person.page.waitForURL(({ pathname }) => pathname === '/', { timeout: patience });
    return person;
  };
  return { url, app, database, clock, faults, stranger, stepInto };
}
