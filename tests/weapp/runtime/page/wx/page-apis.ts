import { drawChrome } from '../chrome';
import type { WindowConfig } from '../../compiled-app';
import { requireTopPage } from '../page-stack';
import { fromBase64, toBase64 } from './base64';
import { defineApi, wx } from './wx';

type Maker = (...parameters: unknown[]) => unknown;

const overrideWindow = (change: WindowConfig): void => {
  Object.assign(requireTopPage().overrides, change);
  drawChrome();
};

const scrollPage = ({ scrollTop = 0, selector }: { scrollTop?: number; selector?: string }): void => {
  const { element } = requireTopPage();
  if (selector) element.querySelector(selector)?.scrollIntoView();
  else element.scrollTop = scrollTop;
};

const makeFromPage = (
  maker: 'createSelectorQuery' | 'createIntersectionObserver',
  ...parameters: unknown[]
): unknown => (requireTopPage().caller[maker] as Maker)(...parameters);

/** Gives the app what concerns the page in sight: its title, its scrolling, its measures. */
export const providePageApis = (): void => {
  defineApi<{ title: string }>('setNavigationBarTitle', ({ title }) =>
    overrideWindow({ navigationBarTitleText: title }),
  );
  defineApi<{ backgroundColor: string }>('setNavigationBarColor', ({ backgroundColor }) =>
    overrideWindow({ navigationBarBackgroundColor: backgroundColor }),
  );
  defineApi('pageScrollTo', scrollPage);
  Object.assign(wx, {
    createSelectorQuery: () => makeFromPage('createSelectorQuery'),
    createIntersectionObserver: (_: unknown, options: unknown) =>
      makeFromPage('createIntersectionObserver', options),
    arrayBufferToBase64: (buffer: ArrayBuffer) => toBase64(new Uint8Array(buffer)),
    base64ToArrayBuffer: (text: string) => fromBase64(text).buffer,
  });
};
