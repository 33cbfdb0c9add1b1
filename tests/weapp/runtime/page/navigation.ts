import { parseAddress, type Address } from './address';
import { drawChrome } from './chrome';
import { compiled, isTabPage } from './compiled';
import { callPage } from './lifecycle';
import { closePage, openPage } from './open-page';
import { livingPages, requireTopPage, stack, tabPages, topPage } from './page-stack';
import { defineApi } from './wx/wx';

interface Request {
  url?: string;
  delta?: number;
}

const mostPages = 10;

const existing = (url = ''): Address => {
  const address = parseAddress(url);
  if (!compiled.pages.includes(address.route)) throw new Error(`page "${address.route}" is not found`);
  return address;
};

const existingPlain = (url?: string): Address => {
  const address = existing(url);
  if (isTabPage(address.route)) throw new Error('can not navigateTo a tabbar page');
  return address;
};

const navigateTo = ({ url }: Request): object => {
  const { route, query } = existingPlain(url);
  if (stack.length >= mostPages) throw new Error('webview count limit exceed');
  callPage(topPage(), 'onHide');
  openPage(route, query);
  const ignore = (): void => undefined;
  return { eventChannel: { on: ignore, once: ignore, off: ignore, emit: ignore } };
};

const redirectTo = ({ url }: Request): void => {
  const { route, query } = existingPlain(url);
  const before = stack.pop();
  if (before) closePage(before);
  openPage(route, query);
};

/** Opens an address in place of all pages that are open. */
export const reLaunch = ({ url }: Request): void => {
  const { route, query } = existing(url);
  const before = livingPages();
  stack.length = 0;
  before.forEach(closePage);
  openPage(route, query);
};

const showTab = ({ route, query }: Address): void => {
  const tab = tabPages.get(route);
  if (!tab) return openPage(route, query);
  stack.push(tab);
  drawChrome();
  callPage(tab, 'onShow');
};

const switchTab = ({ url }: Request): void => {
  const address = existing(url);
  if (!isTabPage(address.route)) throw new Error('can not switch to no-tabBar page');
  if (topPage()?.route === address.route) return;
  callPage(topPage(), 'onHide');
  for (const page of stack.splice(0)) if (!isTabPage(page.route)) closePage(page);
  showTab(address);
};

const navigateBack = ({ delta = 1 }: Request): void => {
  if (stack.length < 2) throw new Error('cannot navigate back at first page.');
  stack
    .splice(-Math.min(delta, stack.length - 1))
    .reverse()
    .forEach(closePage);
  drawChrome();
  callPage(requireTopPage(), 'onShow');
};

/** Runs a navigation a turn later, as WeChat never does it inside the call. */
const later =
  (navigate: (request: Request) => object | void) =>
  (request: Request): Promise<object | void> =>
    new Promise((resolve, reject) => {
      setTimeout(() => {
        try {
          resolve(navigate(request));
        } catch (cause) {
          reject(cause instanceof Error ? cause : new Error(String(cause)));
        }
      }, 0);
    });

/** Gives the app its navigation apis. */
export const provideNavigation = (): void => {
  defineApi('navigateTo', later(navigateTo));
  defineApi('redirectTo', later(redirectTo));
  defineApi('reLaunch', later(reLaunch));
  defineApi('switchTab', later(switchTab));
  defineApi('navigateBack', later(navigateBack));
};
