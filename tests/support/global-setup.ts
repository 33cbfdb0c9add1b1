import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../../backend/db/embedded/start-embedded';

declare module 'vitest' {
  interface ProvidedContext {
    /** The run's PostgreSQL, as somebody who may create databases. */
    adminUrl: string;
    /** The same server, as the program that owns nothing. */
    programUrl: string;
  }
}

/** Open for passing through, else root's PostgreSQL, which runs as nobody, could not reach its files. */
const makeFolder = (): string => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sandan-tests-'));
  chmodSync(folder, 0o711);
  return folder;
};

/** One PostgreSQL for the whole run, gone with it; the databases in it are made by tests/support/database.ts. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  execFileSync(process.execPath, [path.join(__dirname, '..', '..', 'scripts', 'prepare-postgres.mjs')], {
    stdio: 'inherit',
  });
  const folder = makeFolder();
  const embedded = await startEmbedded({ folder, fsync: false, maxConnections: 200 });
  project.provide('adminUrl', embedded.ownerUrl);
  project.provide('programUrl', embedded.url);
  return async () => {
    await embedded.stop();
    rmSync(folder, { recursive: true });
  };
}
