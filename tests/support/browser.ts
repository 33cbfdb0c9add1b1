import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** What playwright turns off itself: a second list replaces the first. */
const asPlaywright = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'OptimizationHints',
];

/** Pages of the browser's own window, loaded anew beside each page of a test (Chromium 156), which never sees them. */
const ownPages = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'PreloadTopChromeWebUI',
  'InitialWebUI',
];

const flags = [
  `--disable-features=${[...asPlaywright, ...ownPages].join(',')}`,
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const linux = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/usr/bin/microsoft-edge',
];

const macApps = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
const mac = ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
  macApps.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
);

const windowsFolders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
const windows = windowsFolders.flatMap((name) => {
  const folder = process.env[name];
  if (!folder) return [];
  return [
    join(folder, 'Google/Chrome/Application/chrome.exe'),
    join(folder, 'Microsoft/Edge/Application/msedge.exe'),
  ];
});

const usualPaths: Partial<Record<NodeJS.Platform, string[]>> = { linux, darwin: mac, win32: windows };

const findInstalled = (): string | undefined => {
  const named = process.env.CHROMIUM;
  if (named === 'shipped') return undefined;
  if (named && !existsSync(named)) throw new Error(`CHROMIUM names ${named}, which does not exist`);
  return named ?? usualPaths[process.platform]?.find((path) => existsSync(path));
};

const shippedPackage = dirname(
  dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))),
);
const unpackedFolder = join(shippedPackage, 'unpacked');

/** The package unpacks into the system's temporary folder, whichever that is at the moment. */
const unpackInto = async (folder: string): Promise<void> => {
  const { default: shipped } = await import('@sparticuz/chromium');
  const usual = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  await shipped.executablePath().finally(() => {
    if (usual === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usual;
  });
};

const moveUnlessThere = (fresh: string): void => {
  try {
    renameSync(fresh, unpackedFolder);
  } catch (cause) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(unpackedFolder)) throw cause;
  }
};

/** Unpacks aside and moves into place at once, so that two test workers never start half a browser. */
const unpackShipped = async (): Promise<string> => {
  if (process.platform !== 'linux')
    throw new Error('no Chrome, Edge or Chromium found: install one, or name it in CHROMIUM');
  const executable = join(unpackedFolder, 'chromium');
  if (existsSync(executable)) return executable;
  const fresh = mkdtempSync(`${unpackedFolder}-`);
  await unpackInto(fresh);
  moveUnlessThere(fresh);
  return executable;
};

/**
 * Starts a browser with a fresh profile: the machine's own, else the one npm has brought (Linux). CHROMIUM names another,
 * or says 'shipped' for npm's.
 */
export const launchBrowser = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: findInstalled() ?? (await unpackShipped()),
    headless: true,
    args: flags,
  });
