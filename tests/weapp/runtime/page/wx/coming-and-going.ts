import { callApp } from '../modules';
import { callPage } from '../lifecycle';
import { topPage } from '../page-stack';
import type { Address } from '../address';
import { createSignal } from './signal';
import { wx } from './wx';

const shown = createSignal();
const hidden = createSignal();
const silent = [
  'Error',
  'UnhandledRejection',
  'PageNotFound',
  'ThemeChange',
  'WindowResize',
  'MemoryWarning',
  'KeyboardHeightChange',
  'AppRoute',
  'LazyLoadError',
];

const launchOptions = ({ route, query }: Address): object => ({
  path: route,
  query,
  scene: 1001,
  referrerInfo: {},
});

/** Sends the app to the background, as when a person looks at a chat. */
export const hideApp = (): void => {
  callPage(topPage(), 'onHide');
  callApp('onHide');
  hidden.tell({});
};

/** Brings the app back to the front. */
export const showApp = (address: Address): void => {
  callApp('onShow', launchOptions(address));
  shown.tell(launchOptions(address));
  callPage(topPage(), 'onShow');
};

/** Gives the app the news of its own start, coming and going. */
export const provideComingAndGoing = (address: Address): void => {
  const options = launchOptions(address);
  for (const name of silent) {
    const signal = createSignal();
    wx[`on${name}`] = signal.on;
    wx[`off${name}`] = signal.off;
  }
  Object.assign(wx, {
    onAppShow: shown.on,
    offAppShow: shown.off,
    onAppHide: hidden.on,
    offAppHide: hidden.off,
    getLaunchOptionsSync: () => options,
    getEnterOptionsSync: () => options,
  });
};

/** Starts the app: its onLaunch and its first onShow. */
export const launchApp = (address: Address): void => {
  callApp('onLaunch', launchOptions(address));
  callApp('onShow', launchOptions(address));
};
