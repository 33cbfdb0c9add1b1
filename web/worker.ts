/**
 * The service worker of the web client (docs/decisions/0022): keeps the files of one build, so that the client opens
 * without a network. It looks at our own files and at pages to open, never at an answer of the API.
 */

/** Put in by scripts/build-worker.mjs: this build, and its files by package. A file stands in one package only. */
declare const BUILD: { id: string; packages: Readonly<Record<string, readonly string[]>> };

/** What the types of a page's world lack of a worker's. */
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked extends Lasting {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Told extends Lasting {
  data: unknown;
}
declare const self: {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  location: Location;
  addEventListener(kind: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(kind: 'fetch', listener: (event: Asked) => void): void;
  addEventListener(kind: 'message', listener: (event: Told) => void): void;
};

const prefix = 'sandan-';
const shelf = `${prefix}${BUILD.id}`;
const firstPage = '/';
const words = '/offline.html';
/** How long the network may think about the first page before the kept one is shown. */
const pageWithinMs = 3_000;

const filesOf = (names: readonly string[]): string[] => names.flatMap((name) => BUILD.packages[name] ?? []);
const shell = new Set([firstPage, ...filesOf(['shell'])]);
const addressOf = ({ url }: Request): URL => new URL(url);

async function fetchFile(file: string): Promise<Response> {
  const answer = await fetch(file, { cache: file === firstPage ? 'reload' : 'default' });
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  return answer;
}

/** The first page of another build would ask for files that this worker does not keep. */
async function fetchFirstPage(): Promise<Response> {
  const page = await fetchFile(firstPage);
  if (!(await page.clone().text()).includes(BUILD.id)) throw new Error('the server has another build by now');
  return page;
}

const fetchKept = (file: string) => (file === firstPage ? fetchFirstPage() : fetchFile(file));

/** Keeps exactly these files: fetches what is missing, drops what is not wanted. */
async function keepExactly(files: ReadonlySet<string>): Promise<void> {
  const cache = await caches.open(shelf);
  const kept = (await cache.keys()).map((request) => addressOf(request).pathname);
  await Promise.all(kept.filter((file) => !files.has(file)).map((file) => cache.delete(file)));
  const missing = [...files].filter((file) => !kept.includes(file));
  await Promise.all(missing.map(async (file) => cache.put(file, await fetchKept(file))));
}

async function dropOtherBuilds(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== shelf);
  await Promise.all(names.map((name) => caches.delete(name)));
}

const nothingWithin = (ms: number) => new Promise<undefined>((resolve) => setTimeout(resolve, ms, undefined));

/** Fresh when the network answers; else what is kept: the app itself, or a page that says there is no signal. */
async function openPage(request: Request): Promise<Response> {
  const isApp = [firstPage, '/index.html'].includes(addressOf(request).pathname);
  const kept = await (await caches.open(shelf)).match(isApp ? firstPage : words);
  if (!kept) return fetch(request);
  const asked = fetch(request).catch(() => undefined);
  const fresh = await (isApp ? Promise.race([asked, nothingWithin(pageWithinMs)]) : asked);
  return fresh && (!isApp || fresh.status < 500) ? fresh : kept;
}

/** A file's name changes with its content: what is kept is right for ever. */
const giveFile = async (request: Request): Promise<Response> =>
  (await caches.match(request)) ?? fetch(request);

const isOurFile = ({ origin, pathname }: URL): boolean =>
  origin === self.location.origin && (/^\/(js|css)\//.test(pathname) || shell.has(pathname));

const isOurPage = (request: Request): boolean =>
  request.mode === 'navigate' && addressOf(request).origin === self.location.origin;

const packagesIn = (data: unknown): string[] | undefined => {
  const keep: unknown = (data as { keep?: unknown } | null)?.keep;
  return Array.isArray(keep) ? keep.filter((name) => typeof name === 'string') : undefined;
};

self.addEventListener('install', (event) => {
  void self.skipWaiting();
  event.waitUntil(keepExactly(shell));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOtherBuilds().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  if (isOurPage(request)) event.respondWith(openPage(request));
  else if (isOurFile(addressOf(request))) event.respondWith(giveFile(request));
});

/** One after the other: signing out must not be overtaken by what was asked before. */
let work = Promise.resolve();

self.addEventListener('message', (event) => {
  const packages = packagesIn(event.data);
  if (!packages) return;
  const files = new Set([...shell, ...filesOf(packages)]);
  work = work.then(() => keepExactly(files)).catch(() => undefined);
  event.waitUntil(work);
});

export {};
