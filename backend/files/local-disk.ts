import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PictureStore } from './picture-store';

/** Our keys are UUIDs; anything else could climb out of the folder. */
const KEY = /^[0-9a-f-]{36}$/;

/** No picture takes so long to write: what is still half then was left by a program that ended. */
const ABANDONED_MS = 3600_000;

/** Removes what programs that ended in the middle have left half-written. Answers how many files. */
export async function removeHalves(folder: string, now: Date): Promise<number> {
  const entries = await readdir(folder, { recursive: true }).catch(() => []);
  let removed = 0;
  for (const entry of entries.filter((name) => name.endsWith('.half'))) {
    const file = path.join(folder, entry);
    const found = await stat(file).catch(() => undefined);
    if (!found || now.getTime() - found.mtimeMs < ABANDONED_MS) continue;
    await rm(file, { force: true });
    removed += 1;
  }
  return removed;
}

async function readIfThere(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

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
      try {
        await writeFile(half, bytes, { mode: 0o600, flush: true });
        await rename(half, file);
      } catch (error) {
        await rm(half, { force: true });
        throw error;
      }
      return key;
    },
    get: (key) => readIfThere(fileOf(key)),
    addressesOf: () => Promise.resolve(undefined),
    remove: (key) => rm(fileOf(key), { force: true }),
    readUpload: () => Promise.resolve(undefined),
    dropUpload: () => Promise.resolve(),
  };
}
