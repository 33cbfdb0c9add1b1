import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PictureStore } from './picture-store';

/** Our keys are UUIDs; anything else could climb out of the folder. */
const KEY = /^[0-9a-f-]{36}$/;

/** Pictures as files; spread by the random end of their keys, so that no folder grows too large. */
export function openLocalDisk(folder: string): PictureStore {
  const fileOf = (key: string): string => {
    if (!KEY.test(key)) throw new Error('not a key of ours');
    return path.join(folder, key.slice(-2), key.slice(-4, -2), key);
  };
  return {
    async put(key, bytes) {
      const file = fileOf(key);
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
      // A reader finds the whole picture or none, also when the machine stops in the middle.
      const half = `${file}.${process.pid}.half`;
      await writeFile(half, bytes, { mode: 0o600, flush: true });
      await rename(half, file);
      return key;
    },
    get: (key) => readFile(fileOf(key)),
    remove: (key) => rm(fileOf(key), { force: true }),
    readUpload: () => Promise.resolve(undefined),
    dropUpload: () => Promise.resolve(),
  };
}
