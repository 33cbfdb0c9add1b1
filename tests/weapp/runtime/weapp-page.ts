import type { Page } from 'playwright-core';
import { toleratedReads } from './logic-layer-globals';
import { explain, findField, findText, readText, signOfField, tap, type Which } from './gestures';
import { readRecord, type ApiCall, type RuntimeWindow } from './page-handle';

/**
 * How long a test waits for something that should appear, in milliseconds: as long as a busy machine may take, since it
 * is only ever used up by a test that fails.
 */
export const patience = 60_000;

/** What a test can do with a running mini-program and ask of it. */
export interface WeappPage {
  tapText: (text: string, which?: Which) => Promise<void>;
  fill: (field: string, text: string) => Promise<void>;
  waitForText: (text: string, which?: Which) => Promise<void>;
  waitForNoText: (text: string) => Promise<void>;
  waitForRoute: (route: string) => Promise<void>;
  /** Waits until no call is under way and the screen rests. */
  waitUntilQuiet: () => Promise<void>;
  route: () => Promise<string>;
  text: () => Promise<string>;
  back: () => Promise<void>;
  /** Opens an address in place of all pages that are open, as `wx.reLaunch` does. */
  goTo: (address: string) => Promise<void>;
  errors: () => Promise<string[]>;
  consoleErrors: () => Promise<string[]>;
  missing: () => Promise<Record<string, number>>;
  calls: (api?: string) => Promise<ApiCall[]>;
  supplied: () => Promise<string[]>;
  /** How often these words were carried to the view. */
  timesCarried: (words: string) => Promise<number>;
  /** How many nodes the page in sight has, as WeChat counts them. */
  countNodes: () => Promise<number>;
  pullDown: () => Promise<void>;
  reachBottom: () => Promise<void>;
  share: () => Promise<unknown>;
  hide: () => Promise<void>;
  show: () => Promise<void>;
  /** WeChat says that a new version lies ready. */
  updateReady: () => Promise<void>;
  offerPicture: (bytes: Uint8Array, type?: 'image/jpeg' | 'image/png') => Promise<void>;
  offerFile: (name: string, bytes: Uint8Array) => Promise<void>;
  screenshot: (path: string) => Promise<void>;
}

const withReason = async (page: Page, wanted: string, act: () => Promise<unknown>): Promise<void> => {
  try {
    await act();
  } catch (cause) {
    throw await explain(page, wanted, cause);
  }
};

const gestures = (page: () => Page) => ({
  tapText: (text: string, which?: Which) =>
    withReason(page(), `tap 「${text}」`, () =>
      tap(page(), findText(page(), text, which), which?.timeout ?? patience),
    ),
  fill: (field: string, text: string) =>
    withReason(page(), `fill 「${field}」`, async () => {
      await signOfField(page(), field).waitFor({ timeout: patience });
      await (await findField(page(), field)).fill(text, { timeout: patience });
    }),
  back: () => withReason(page(), 'go back', () => page().locator('#nav .back').click({ timeout: patience })),
});

const waits = (page: () => Page) => ({
  waitUntilQuiet: () =>
    page().evaluate(() => (globalThis as unknown as RuntimeWindow).__MP__.waitUntilQuiet()),
  waitForText: (text: string, which?: Which) =>
    withReason(page(), `wait for 「${text}」`, () =>
      findText(page(), text, which).waitFor({ timeout: which?.timeout ?? patience }),
    ),
  waitForNoText: (text: string) =>
    withReason(page(), `wait for no 「${text}」`, () =>
      findText(page(), text).waitFor({ state: 'hidden', timeout: patience }),
    ),
  waitForRoute: (route: string) =>
    withReason(page(), `wait for page ${route}`, () =>
      page().locator(`wx-page:not([hidden])[data-route="${route}"]`).waitFor({ timeout: patience }),
    ),
});

const unexpected = (missing: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(missing).filter(([name]) => !(name in toleratedReads)));

const questions = (page: () => Page) => ({
  route: async () =>
    (await page().evaluate(() => (globalThis as unknown as RuntimeWindow).__MP__.route())) ?? '',
  text: () => readText(page()),
  errors: async () => (await readRecord(page())).errors,
  consoleErrors: async () => (await readRecord(page())).consoleErrors,
  missing: async () => unexpected((await readRecord(page())).missing),
  calls: async (api?: string) =>
    (await readRecord(page())).calls.filter((call) => api === undefined || call.api === api),
  supplied: () => page().evaluate(() => (globalThis as unknown as RuntimeWindow).__MP__.suppliedNames()),
  timesCarried: (words: string) =>
    page().evaluate((told) => (globalThis as unknown as RuntimeWindow).__MP__.timesCarried(told), words),
  countNodes: () =>
    page().evaluate(
      () =>
        [...document.querySelectorAll('wx-page:not([hidden]) *')].filter(({ localName }) =>
          localName.startsWith('wx-'),
        ).length,
    ),
});

const platform = (page: () => Page) => ({
  goTo: (address: string) =>
    page().evaluate((url) => (globalThis as unknown as RuntimeWindow).__MP__.goTo(url), address),
  pullDown: () => page().evaluate(() => (globalThis as unknown as RuntimeWindow).__MP__.pullDown()),
  reachBottom: () => page().evaluate(() => (globalThis as unknown as RuntimeWindow).__MP__.reachBottom()),
  share: () => page().evaluate(() => (globalThis as unknown as RuntimeWindow).__MP__.share()),
  hide: () => page().evaluate(() => (globalThis as unknown as RuntimeWindow).__MP__.hide()),
  show: () => page().evaluate(() => (globalThis as unknown as RuntimeWindow).__MP__.show()),
  updateReady: () => page().evaluate(() => (globalThis as unknown as RuntimeWindow).__MP__.updateReady()),
  offerPicture: (bytes: Uint8Array, type = 'image/jpeg') =>
    page().evaluate((picture) => (globalThis as unknown as RuntimeWindow).__MP__.offerPicture(picture), {
      base64: Buffer.from(bytes).toString('base64'),
      type,
    }),
  offerFile: (name: string, bytes: Uint8Array) =>
    page().evaluate((file) => (globalThis as unknown as RuntimeWindow).__MP__.offerPicture(file), {
      base64: Buffer.from(bytes).toString('base64'),
      type: 'application/octet-stream',
      name,
    }),
  screenshot: async (path: string) => void (await page().screenshot({ path })),
});

/** Makes the test's view of the app; `page` is asked anew each time, since a killed app comes back in another. */
export const viewPage = (page: () => Page): WeappPage => ({
  ...gestures(page),
  ...waits(page),
  ...questions(page),
  ...platform(page),
});
