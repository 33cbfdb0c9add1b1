import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

/** Gives a test file an empty folder of this mode, removed after the last test; call it at the top of the file. */
export const givenFolder = (mode = 0o711): string => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sandan-folder-'));
  chmodSync(folder, mode);
  afterAll(() => rmSync(folder, { recursive: true }));
  return folder;
};
