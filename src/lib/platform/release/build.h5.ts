import { addressHere, startAgainAt } from './load-page';

const attribute = 'content';
const mark = 'meta[name="sandan-build"]';
const triedKey = 'sandan-build-tried';

const ownBuild = (): string | null => document.querySelector(mark)?.getAttribute(attribute) ?? null;

let newer: string | null = null;

export function noteBuild(build: string | null): void {
  if (build !== null && build !== ownBuild()) newer = build;
}

/** Once for each build: two servers of different age must not send a page to and fro. */
function isWorthTrying(build: string): boolean {
  if (sessionStorage.getItem(triedKey) === build) return false;
  sessionStorage.setItem(triedKey, build);
  return true;
}

export function renewedAt(url: string): boolean {
  if (newer === null || ownBuild() === null || !isWorthTrying(newer)) return false;
  startAgainAt(url);
  return true;
}

export async function askForBuild(): Promise<void> {
  const page = await fetch('/index.html', { cache: 'no-store' });
  const found = /name="sandan-build" content="([0-9a-f]+)"/.exec(await page.text())?.[1];
  noteBuild(found ?? null);
}

export function watchBuild(): void {
  document.addEventListener('visibilitychange', () => {
    const isTyping = document.querySelector('input, textarea, .sheet') !== null;
    if (document.visibilityState === 'visible' && !isTyping) renewedAt(addressHere());
  });
}
