import Taro from '@tarojs/taro';

/** What the phone remembers between two starts. Values must survive JSON; a write has happened when it returns. */
export interface PhoneStore {
  read(key: string): unknown;
  write(key: string, value: unknown): void;
  remove(key: string): void;
  keys(): string[];
}

const prefix = 'sandan.';

/** Taro's storage under names of our own; `read` of an unknown key gives undefined. */
export const phoneStore: PhoneStore = {
  read: (key) => {
    const stored: unknown = Taro.getStorageSync(prefix + key);
    return stored === '' ? undefined : stored;
  },
  write: (key, value) => Taro.setStorageSync(prefix + key, value),
  remove: (key) => Taro.removeStorageSync(prefix + key),
  keys: () =>
    Taro.getStorageInfoSync()
      .keys.filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length)),
};
