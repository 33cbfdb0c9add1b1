import { preset } from '../compiled';
import { defineApi, wx } from './wx';

const prefix = 'mp:';
const limitInKilobytes = 10240;
const longestEntry = 1024 * 1024;

const read = (key: string): unknown => {
  const text = localStorage.getItem(prefix + key);
  return text === null ? undefined : (JSON.parse(text) as { value: unknown }).value;
};

const write = (key: string, value: unknown): void => {
  const text = JSON.stringify({ value });
  if (text.length > longestEntry) throw new Error('entry size limit reached');
  localStorage.setItem(prefix + key, text);
};

const keys = (): string[] =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));

const remove = (key: string): void => localStorage.removeItem(prefix + key);

const clear = (): void => keys().forEach(remove);

const summary = (): object => {
  const characters = keys().reduce((sum, key) => sum + (localStorage.getItem(prefix + key)?.length ?? 0), 0);
  return { keys: keys(), currentSize: Math.ceil(characters / 1024), limitSize: limitInKilobytes };
};

const getStorage = ({ key }: { key: string }): object => {
  const value = read(key);
  if (value === undefined) throw new Error('data not found');
  return { data: value };
};

/** Gives the app its storage, kept in the browser so that it survives the app's end. */
export const provideStorage = (): void => {
  for (const [key, value] of Object.entries(preset.storage ?? {})) write(key, value);
  Object.assign(wx, {
    getStorageSync: (key: string) => read(key) ?? '',
    setStorageSync: write,
    removeStorageSync: remove,
    clearStorageSync: clear,
    getStorageInfoSync: summary,
  });
  defineApi('getStorage', getStorage);
  defineApi<{ key: string; data: unknown }>('setStorage', ({ key, data: value }) => write(key, value));
  defineApi<{ key: string }>('removeStorage', ({ key }) => remove(key));
  defineApi('clearStorage', clear);
  defineApi('getStorageInfo', summary);
};
