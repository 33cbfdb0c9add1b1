import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../../support/browser';
import { bundlePage } from './compile/bundle-page';
import { compileWeapp, type CompiledWeapp } from './compile/compile-weapp';
import type { Preset } from './compiled-app';
import type { RuntimeWindow } from './page-handle';
import { serve, type LocalServer } from './serve';
import { patience, viewPage, type WeappPage } from './weapp-page';

/** Answers a cloud function call as the real function does; a rejection becomes a failed call. */
export type CallFunction = (call: {
  name: string;
  data: Record<string, unknown>;
}) => Promise<{ result: unknown }>;

/** A file the app has put into the cloud's storage. */
export interface Upload {
  cloudPath: string;
  type: string;
  bytes: Buffer;
}

/** How to start a mini-program; everything but the output and the cloud functions has a default. */
export interface WeappOptions extends Pick<Preset, 'storage' | 'fontSizeScaleFactor' | 'answers'> {
  dist: string;
  callFunction: CallFunction;
  uploadFile?: (upload: Upload) => Promise<{ fileID: string }>;
  launchPath?: string;
  viewport?: { width: number; height: number };
  /** A browser to share between several phones; without one the phone has its own. */
  browser?: Browser;
  /** Done to the phone before the app is first opened on it. */
  prepare?: (context: BrowserContext) => Promise<void>;
  /** Draws all Chinese in one web font, so that what is measured is the same on every machine. */
  hasWebFont?: boolean;
  deviceScaleFactor?: number;
  /** An output that is compiled already. */
  compiled?: CompiledWeapp;
}

/** A phone with the mini-program open. */
export interface Weapp extends WeappPage {
  /** The Playwright page, for what the other functions do not cover. */
  readonly page: Page;
  setOnline: (online: boolean) => Promise<void>;
  uploads: () => Upload[];
  /** Ends the app at once, as a phone does that needs the memory; calls under way are not waited for. */
  kill: () => Promise<void>;
  /** Starts the app again, with the phone's storage as it was left. */
  reopen: (launchPath?: string) => Promise<void>;
  close: () => Promise<void>;
}

interface Phone {
  options: WeappOptions;
  context: BrowserContext;
  server: LocalServer;
  online: boolean;
  page?: Page;
}

const iphone = { width: 375, height: 667 };

const connectCloud = async (
  context: BrowserContext,
  options: WeappOptions,
  keep: (upload: Upload) => string,
): Promise<void> => {
  await context.exposeFunction('__callFunction', async (request: string) =>
    JSON.stringify(await options.callFunction(JSON.parse(request) as Parameters<CallFunction>[0])),
  );
  await context.exposeFunction('__uploadFile', async (request: string) => {
    const { cloudPath, type, base64 } = JSON.parse(request) as {
      cloudPath: string;
      type: string;
      base64: string;
    };
    const upload = { cloudPath, type, bytes: Buffer.from(base64, 'base64') };
    const fileID = keep(upload);
    return JSON.stringify((await options.uploadFile?.(upload)) ?? { fileID });
  });
};

const openApp = async (phone: Phone, preset: Preset, launchPath = ''): Promise<void> => {
  const page = await phone.context.newPage();
  phone.page = page;
  await page.addInitScript((chosen) => {
    Object.assign(globalThis, { __MP_PRESET__: chosen });
  }, preset);
  await page.goto(`${phone.server.address}/${launchPath ? `#${encodeURIComponent(launchPath)}` : ''}`);
  await page.waitForFunction(() => (globalThis as unknown as Partial<RuntimeWindow>).__MP__?.record.ready);
};

const presetFor = ({ options, online }: Phone): Preset => ({
  online,
  fontSizeScaleFactor: options.fontSizeScaleFactor,
  answers: options.answers,
});

const requirePage = (phone: Phone): Page => {
  if (!phone.page) throw new Error('the app was killed: call reopen() first');
  return phone.page;
};

const controls = (phone: Phone) => ({
  setOnline: async (online: boolean) => {
    phone.online = online;
    await phone.page?.evaluate(
      (state) => (globalThis as unknown as RuntimeWindow).__MP__.setOnline(state),
      online,
    );
  },
  kill: async () => {
    await phone.page?.close();
    phone.page = undefined;
  },
  reopen: (launchPath?: string) => openApp(phone, presetFor(phone), launchPath),
});

const refuseBroken = ({ problems }: CompiledWeapp): void => {
  if (problems.length > 0) throw new Error(`the weapp output is broken:\n${problems.join('\n')}`);
};

/** Opens the unmodified weapp output on a phone of its own; refuses an output that WeChat would refuse. */
export const startWeapp = async (options: WeappOptions): Promise<Weapp> => {
  const compiled = options.compiled ?? compileWeapp(options.dist);
  refuseBroken(compiled);
  const uploads = new Map<string, Upload>();
  const served = {
    dist: options.dist,
    app: compiled.script,
    page: await bundlePage(),
    uploads,
    hasWebFont: options.hasWebFont ?? false,
  };
  const browser = options.browser ?? (await launchBrowser());
  const { viewport = iphone, deviceScaleFactor } = options;
  const context = await browser.newContext({ viewport, deviceScaleFactor });
  context.setDefaultTimeout(patience);
  await options.prepare?.(context);
  const phone: Phone = { options, context, server: await serve(served), online: true };
  await connectCloud(context, options, (upload) => {
    const fileID = `cloud://test/${upload.cloudPath}`;
    uploads.set(fileID, upload);
    return fileID;
  });
  await openApp(phone, { ...presetFor(phone), storage: options.storage }, options.launchPath);
  return {
    ...viewPage(() => requirePage(phone)),
    ...controls(phone),
    get page() {
      return requirePage(phone);
    },
    uploads: () => [...uploads.values()],
    close: async () => {
      await (options.browser ? context.close() : browser.close());
      await phone.server.close();
    },
  };
};
