import { requireTopPage, topPage, type OpenPage } from './page-stack';
import { recordCall, recordError } from './record';

const componentLifetime: Record<string, string> = { onShow: 'show', onHide: 'hide', onResize: 'resize' };

/** Calls a page's lifecycle function if it has one; what it throws is recorded, as WeChat does. */
export const callPage = (page: OpenPage | undefined, name: string, ...parameters: unknown[]): unknown => {
  const method = page?.caller[name];
  const lifetime = componentLifetime[name];
  if (page && lifetime) {
    page.root.getComponent().triggerPageLifetime(lifetime, parameters);
    page.tabBar?.getComponent().triggerPageLifetime(lifetime, parameters);
  }
  if (!page || typeof method !== 'function') return undefined;
  try {
    return (method as (...parameters: unknown[]) => unknown).apply(page.caller, parameters);
  } catch (cause) {
    recordError(cause, `${page.route} ${name}`);
    return undefined;
  }
};

/** Asks the page in sight what it wants to share, from its button or from the menu. */
export const sharePage = (from: 'button' | 'menu', target?: object): unknown => {
  const answer = callPage(topPage(), 'onShareAppMessage', { from, target });
  recordCall('onShareAppMessage', answer);
  return answer;
};

/** Pulls the page in sight down. */
export const pullDown = (): void => void callPage(requireTopPage(), 'onPullDownRefresh');

/** Reaches the bottom of the page in sight. */
export const reachBottom = (): void => void callPage(requireTopPage(), 'onReachBottom');
