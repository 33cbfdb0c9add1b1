import { execFile } from 'node:child_process';
import { chownSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { StartRefusal } from '../start-refusal';
import { texts } from '../texts';
import type { ClusterHome } from './cluster-home';
import { lastWords } from './last-words';
import type { RunAs } from './run-as';
import { spawnOptions } from './spawn-options';

const flags = [
  '--username=sandan',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--no-instructions',
];

/** A program that could not even be started has a code in words, one that ended badly has a number. */
const refusalOf = (cause: unknown, runAs: RunAs | undefined): StartRefusal => {
  const { code, stderr, message } = cause as Error & { code?: string | number; stderr?: string };
  const words = lastWords(stderr?.length ? stderr : message);
  const couldNotSpawn = typeof code === 'string' && runAs !== undefined;
  return new StartRefusal(couldNotSpawn ? texts.rootCannotStart(words) : texts.postgresDidNotStart(words), {
    cause,
  });
};

interface ClusterWish {
  cluster: ClusterHome;
  password: string;
  initdb: string;
  fsync: boolean;
}

/** Makes the cluster beside its final place and renames it, so that a broken-off start leaves no half cluster. */
export const initialiseCluster = async ({ cluster, password, initdb, fsync }: ClusterWish): Promise<void> => {
  const { home, runAs } = cluster;
  const fresh = path.join(home, 'data.new');
  const passwordFile = path.join(home, 'password.new');
  rmSync(fresh, { recursive: true, force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (runAs) chownSync(passwordFile, runAs.uid, runAs.gid);
  const sync = fsync ? [] : ['--no-sync'];
  try {
    await promisify(execFile)(
      initdb,
      [`--pgdata=${fresh}`, `--pwfile=${passwordFile}`, ...flags, ...sync],
      spawnOptions(home, runAs),
    );
  } catch (cause) {
    throw refusalOf(cause, runAs);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(fresh, path.join(home, 'data'));
};

export const isInitialised = ({ home }: ClusterHome): boolean =>
  existsSync(path.join(home, 'data', 'PG_VERSION'));
