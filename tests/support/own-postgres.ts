import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { findClusterHome } from '../../backend/db/embedded/cluster-home';
import { freePort } from '../../backend/db/embedded/free-port';
import { initialiseCluster } from '../../backend/db/embedded/initialise-cluster';
import { nativeBinaries } from '../../backend/db/embedded/native-binaries';
import { endOrphan } from '../../backend/db/embedded/orphan';
import { runningIn } from '../../backend/db/embedded/running-program';
import { startPostmaster, type Postmaster } from '../../backend/db/embedded/postmaster';

/** A PostgreSQL of a test's own, as an installation has one: at one address, whatever happens to it. */
export interface OwnPostgres {
  url: string;
  /** Of the postmaster that runs now. */
  pid: () => number;
  /** Ends it without a chance to tidy up. */
  killHard: () => void;
  /** Holds all its processes still, as a machine that hangs does, or lets them go on. */
  hang: () => void;
  goOn: () => void;
  /** Ends it in order, cutting its connections. */
  stop: () => Promise<void>;
  /** Starts it again over the same files; answers when it takes connections. */
  start: () => Promise<void>;
}

const password = 'own';

/** Nothing is synced to the disk: what a killed PostgreSQL wrote is in the machine's hands all the same. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  fsync: 'off',
};

/** A backend whose connection was closed a moment ago may have ended since it was listed. */
function signalIfThere(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Gives a test file a PostgreSQL of its own, ended after the last test; call it at the top of the file. */
export async function givenOwnPostgres(): Promise<OwnPostgres> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sandan-own-'));
  chmodSync(folder, 0o711);
  const cluster = findClusterHome(folder, () => undefined);
  const binary = nativeBinaries(cluster.runAs);
  await initialiseCluster({ cluster, password, initdb: binary('initdb'), fsync: false });
  const data = path.join(cluster.home, 'data');
  const port = await freePort();
  let running: Postmaster;
  const start = async () => {
    await endOrphan(data, binary('pg_ctl'));
    const logFile = path.join(folder, 'postgres.log');
    running = await startPostmaster({ cluster, port, settings, binary, logFile, log: () => undefined });
  };
  const pid = () => Number(readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
  const signalAll = (name: NodeJS.Signals) => {
    for (const one of runningIn(data, 'postgres')) signalIfThere(one, name);
  };
  await start();
  afterAll(async () => {
    signalAll('SIGCONT');
    await running.stop();
    rmSync(folder, { recursive: true });
  });
  return {
    url: `postgres://sandan:${password}@127.0.0.1:${port}/postgres`,
    pid,
    killHard: () => void process.kill(pid(), 'SIGKILL'),
    hang: () => signalAll('SIGSTOP'),
    goOn: () => signalAll('SIGCONT'),
    stop: () => running.stop(),
    start,
  };
}
