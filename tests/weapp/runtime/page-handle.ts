import type { Page } from 'playwright-core';

/** One call of the app to an api of the platform. */
export interface ApiCall {
  api: string;
  argument: unknown;
}

/** What the runtime has recorded since the app's start. */
export interface RuntimeRecord {
  ready: boolean;
  calls: ApiCall[];
  errors: string[];
  consoleErrors: string[];
  warnings: string[];
  missing: Record<string, number>;
  setData: { count: number; bytes: number; largest: number };
}

/** The runtime's own object in the page, as tests may call it. */
export interface RuntimeHandle {
  record: RuntimeRecord;
  route: () => string | undefined;
  goTo: (address: string) => void;
  setOnline: (online: boolean) => void;
  offerPicture: (picture: { base64: string; type: string; name?: string }) => void;
  pullDown: () => void;
  reachBottom: () => void;
  share: () => unknown;
  hide: () => void;
  show: () => void;
  suppliedNames: () => string[];
  updateReady: () => void;
  /** How often these words were part of a setData. */
  timesCarried: (words: string) => number;
  waitUntilQuiet: () => Promise<void>;
}

/** The page's global object, as seen from a function that a test sends into it. */
export interface RuntimeWindow {
  __MP__: RuntimeHandle;
}

/** Reads what the runtime has recorded. */
export const readRecord = (page: Page): Promise<RuntimeRecord> =>
  page.evaluate(() => (globalThis as unknown as RuntimeWindow).__MP__.record);
