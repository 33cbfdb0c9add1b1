import type { WindowConfig } from '../compiled-app';
import type { Caller, EngineRoot } from './engine';

/** A page that is open, in sight or below another. */
export interface OpenPage {
  route: string;
  element: HTMLElement;
  root: EngineRoot;
  caller: Caller;
  style?: HTMLStyleElement;
  tabBar?: EngineRoot;
  overrides: WindowConfig;
}

/** The open pages, the one in sight last. */
export const stack: OpenPage[] = [];

/** Tab pages stay alive while another tab is in sight. */
export const tabPages = new Map<string, OpenPage>();

/** Gives the page in sight. */
export const topPage = (): OpenPage | undefined => stack.at(-1);

/** Gives the page in sight where there must be one. */
export const requireTopPage = (): OpenPage => {
  const page = topPage();
  if (!page) throw new Error('no page is open');
  return page;
};

/** Gives every living page once. */
export const livingPages = (): OpenPage[] => [...new Set([...stack, ...tabPages.values()])];
