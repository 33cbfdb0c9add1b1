import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const fileOf = (folder: string): string => path.join(folder, 'address');

/** Notes where the running database answers, for tools started beside it; gives back how to forget it. */
export const noteAddress = (folder: string, url: string): (() => void) => {
  writeFileSync(fileOf(folder), url, { mode: 0o600 });
  return () => rmSync(fileOf(folder), { force: true });
};

/** Where a database was said to answer; it may have ended since without a word. */
export const readNotedAddress = (folder: string): string | undefined => {
  try {
    return readFileSync(fileOf(folder), 'utf8').trim();
  } catch {
    return undefined;
  }
};
