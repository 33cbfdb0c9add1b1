// What @tarojs/taro is to a rendered test: a phone that keeps what it is told, and opens no other page.
import { useEffect } from 'react';

const kept = new Map<string, unknown>();
const nothing = (): Promise<void> => Promise.resolve();

/** The page that is drawn. */
export const page: { path: string; params: Record<string, string> } = { path: '/', params: {} };

/** A phone that nobody has used. */
export const forgetAll = (): void => kept.clear();

export const useRouter = () => page;
export const useDidShow = (shown: () => void): void => useEffect(shown, []);
export const useDidHide = (): void => undefined;
export const useShareAppMessage = (): void => undefined;

export default {
  getStorageSync: (key: string): unknown => kept.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void kept.set(key, value),
  removeStorageSync: (key: string) => void kept.delete(key),
  getStorageInfoSync: () => ({ keys: [...kept.keys()] }),
  getCurrentPages: () => [page],
  setNavigationBarTitle: nothing,
  navigateTo: nothing,
  redirectTo: nothing,
  reLaunch: nothing,
  switchTab: nothing,
  pageScrollTo: nothing,
  makePhoneCall: nothing,
  // Whoever is asked says yes.
  showModal: () => Promise.resolve({ confirm: true, cancel: false }),
  showLoading: nothing,
  hideLoading: () => undefined,
};
