import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartRefusal } from '../start-refusal';
import { texts } from '../texts';
import type { ClusterHome } from './cluster-home';
import { lastWords } from './last-words';
import { askToEnd } from './orphan';
import { spawnOptions } from './spawn-options';
import { watchOver } from './watchdog';

/** What PostgreSQL is started with. */
export interface PostmasterWish {
  cluster: ClusterHome;
  port: number;
  /** Values for postgresql.conf, by name. */
  settings: Record<string, string>;
  binary: (program: string) => string;
  logFile: string;
  log: (line: string) => void;
  /** Called when it ends without having been asked to. */
  died?: () => void;
}

/** A running PostgreSQL. */
export interface Postmaster {
  stop: () => Promise<void>;
}

const patience = 60_000;
const step = 20;

const spawnPostgres = ({ cluster, port, settings, binary, logFile }: PostmasterWish): ChildProcess => {
  const folder = path.join(cluster.home, 'data');
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const output = openSync(logFile, 'w', 0o600);
  try {
    return spawn(binary('postgres'), ['-D', folder, '-p', String(port), ...flags], {
      ...spawnOptions(cluster.home, cluster.runAs),
      stdio: ['ignore', output, output],
      // Ctrl+C in the terminal is for us: PostgreSQL must outlive the requests still under way.
      detached: process.platform !== 'win32',
    });
  } finally {
    closeSync(output);
  }
};

/** PostgreSQL writes how far it is into the eighth line of this file. */
const saysReady = (home: string, pid: number): boolean => {
  try {
    const lines = readFileSync(path.join(home, 'data', 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
};

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

const waitUntilReady = async (child: ChildProcess, { cluster, logFile }: PostmasterWish): Promise<void> => {
  for (let waited = 0; waited < patience && !hasEnded(child); waited += step) {
    if (child.pid !== undefined && saysReady(cluster.home, child.pid)) return;
    await sleep(step);
  }
  child.kill('SIGKILL');
  throw new StartRefusal(texts.postgresDidNotStart(lastWords(readFileSync(logFile, 'utf8'))));
};

/** Waits for the program to exist; refuses when the machine does not let it run. */
const waitForSpawn = async (child: ChildProcess, { cluster }: PostmasterWish): Promise<number> => {
  try {
    await once(child, 'spawn');
  } catch (cause) {
    const { message } = cause as Error;
    throw new StartRefusal(
      cluster.runAs ? texts.rootCannotStart(message) : texts.postgresDidNotStart(message),
      {
        cause,
      },
    );
  }
  return child.pid ?? 0;
};

const endChild = async (child: ChildProcess, pid: number, pgCtl: string): Promise<void> => {
  if (hasEnded(child)) return;
  child.ref();
  const ended = once(child, 'exit');
  askToEnd(pid, pgCtl);
  await ended;
};

/** Starts PostgreSQL and answers when it takes connections; it ends with this program at the latest. */
export const startPostmaster = async (wish: PostmasterWish): Promise<Postmaster> => {
  const child = spawnPostgres(wish);
  const pid = await waitForSpawn(child, wish);
  const callOff = watchOver(pid);
  child.once('exit', callOff);
  await waitUntilReady(child, wish);
  const endAtExit = () => child.kill('SIGINT');
  const sayItStopped = () => {
    wish.log(texts.stoppedByItself(lastWords(readFileSync(wish.logFile, 'utf8'))));
    wish.died?.();
  };
  process.once('exit', endAtExit);
  child.once('exit', sayItStopped).unref();
  child.once('exit', () => process.off('exit', endAtExit));
  return {
    stop: async () => {
      child.off('exit', sayItStopped);
      await endChild(child, pid, wish.binary('pg_ctl'));
    },
  };
};
