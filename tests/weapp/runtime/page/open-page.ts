import { drawChrome } from './chrome';
import { compiled, isTabPage } from './compiled';
import { make, shellPart } from './dom';
import type { Caller, EngineRoot } from './engine';
import { callPage } from './lifecycle';
import { loadComponent } from './modules';
import { stack, tabPages, type OpenPage } from './page-stack';
import { recordError } from './record';
import { bridgeSetData, dropSetData } from './set-data';
import { createRoot } from './space';
import { addComponentStyles, addPageStyle } from './styles';

const customTabBar = 'custom-tab-bar/index';
let windows = 0;

const attach = (root: EngineRoot, parent: HTMLElement): void => {
  const placeholder = make('span');
  parent.append(placeholder);
  root.attach(parent, placeholder);
};

const createCaller = (root: EngineRoot, route: string, query: Record<string, string>): Caller => {
  const caller = root.get();
  windows += 1;
  const pageId = `pageId:${windows}`;
  bridgeSetData(caller);
  Object.assign(caller, {
    route,
    __route__: route,
    is: route,
    options: query,
    __wxWebviewId__: windows,
    getPageId: () => pageId,
  });
  return caller;
};

const createTabBar = (route: string, caller: Caller): EngineRoot | undefined => {
  if (!compiled.appJson.tabBar?.custom || !isTabPage(route)) return undefined;
  loadComponent(customTabBar);
  addComponentStyles(customTabBar);
  const root = createRoot('wx-custom-tab-bar', customTabBar);
  caller.getTabBar = () => root.get();
  return root;
};

const watchScroll = (page: OpenPage): void => {
  const { element, route } = page;
  let wasAtEnd = false;
  element.addEventListener('scroll', () => {
    callPage(page, 'onPageScroll', { scrollTop: element.scrollTop });
    const left = element.scrollHeight - element.scrollTop - element.clientHeight;
    const atEnd = left <= (compiled.configs[route]?.onReachBottomDistance ?? 50);
    if (atEnd && !wasAtEnd) callPage(page, 'onReachBottom');
    wasAtEnd = atEnd;
  });
};

const createPage = (route: string, query: Record<string, string>): OpenPage => {
  loadComponent(route);
  addComponentStyles(route);
  const element = make('wx-page' as 'div', { 'data-route': route });
  shellPart('stage').append(element);
  const root = createRoot('wx-root', route);
  const caller = createCaller(root, route, query);
  return {
    route,
    element,
    root,
    caller,
    style: addPageStyle(route),
    tabBar: createTabBar(route, caller),
    overrides: {},
  };
};

/** Opens a page on top of the others; its lifecycle runs in WeChat's order: load, show, ready. */
export const openPage = (route: string, query: Record<string, string>): void => {
  const page = createPage(route, query);
  stack.push(page);
  if (isTabPage(route)) tabPages.set(route, page);
  drawChrome();
  callPage(page, 'onLoad', query);
  attach(page.root, page.element);
  if (page.tabBar) attach(page.tabBar, page.element);
  callPage(page, 'onShow');
  requestAnimationFrame(() => callPage(page, 'onReady'));
  watchScroll(page);
};

/** Closes a page for good. */
export const closePage = (page: OpenPage): void => {
  callPage(page, 'onUnload');
  dropSetData(page.caller);
  try {
    page.root.release();
    page.tabBar?.release();
  } catch (cause) {
    recordError(cause, `closing ${page.route}`);
  }
  page.element.remove();
  page.style?.remove();
  tabPages.delete(page.route);
};
