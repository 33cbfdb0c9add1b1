/** The part of Taro's routes that is used here: `load` begins to fetch a page's code and answers the promise first. */
interface Route {
  path: string;
  load(context: object, params: object): readonly [Promise<unknown>, ...unknown[]];
}

declare global {
  interface Window {
    /** Written by Taro's entry of the web client. */
    __taroAppConfig?: { routes?: readonly Route[] };
  }
}

const pathOf = (url: string): string => url.replace(/^\//, '').replace(/\?.*$/, '');

/** Without a path it is the first page. */
function routeOf(url: string): Route | undefined {
  const routes = window.__taroAppConfig?.routes ?? [];
  return pathOf(url) === '' ? routes[0] : routes.find(({ path }) => pathOf(path) === pathOf(url));
}

export async function loadPage(url: string): Promise<void> {
  await routeOf(url)?.load({}, {})[0];
}

const isLost = (cause: unknown): boolean =>
  cause instanceof Error &&
  (cause.name === 'ChunkLoadError' || cause.message.startsWith('Loading CSS chunk'));

export function watchLostPages(tell: () => void): void {
  window.addEventListener('unhandledrejection', (event) => {
    if (!isLost(event.reason)) return;
    event.preventDefault();
    tell();
  });
}

/**
 * Taro shows a page when its code has come, also where somebody has gone on to another address meanwhile: then it would
 * stand under that address, without its own parameters. Whoever steps on while a page is on its way starts anew there.
 */
export function watchHurriedSteps(): void {
  let onTheWay = 0;
  const follow = async (): Promise<void> => {
    onTheWay += 1;
    await loadPage(addressHere()).catch(() => undefined);
    onTheWay -= 1;
  };
  window.addEventListener('hashchange', () => {
    if (onTheWay > 0) window.location.reload();
    else void follow();
  });
  void follow();
}

export function startAgainAt(url: string): void {
  window.location.hash = url;
  window.location.reload();
}

export const addressHere = (): string => window.location.hash.slice(1) || '/';
