import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartRefusal } from '../start-refusal';
import { texts } from '../texts';
import { commandOf, isRunning } from './running-program';

const patience = 30_000;
const step = 25;

/** The number PostgreSQL noted in its own folder, or undefined when it ended in order. */
const notedPid = (folder: string): number | undefined => {
  try {
    return Number(readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]) || undefined;
  } catch {
    return undefined;
  }
};

/** After a restart of the machine the number may belong to anybody; only a command with our folder is ours. */
const isPostgresOf = (folder: string, pid: number): boolean =>
  isRunning(pid) && (process.platform === 'win32' || commandOf(pid).includes(folder));

/** Asks PostgreSQL to end in order, cutting its connections; Windows has no signals, but pg_ctl can. */
export const askToEnd = (pid: number, pgCtl: string): void => {
  if (process.platform === 'win32') execFileSync(pgCtl, ['kill', 'INT', String(pid)], { windowsHide: true });
  else process.kill(pid, 'SIGINT');
};

const waitForEnd = async (folder: string, pid: number): Promise<boolean> => {
  for (let waited = 0; waited < patience; waited += step) {
    if (!isPostgresOf(folder, pid)) return true;
    await sleep(step);
  }
  return false;
};

/**
 * Ends a PostgreSQL that outlived the program that started it; call it only while holding the folder's lock.
 * Answers its number, or undefined when there was none. One that does not end is refused with a StartRefusal.
 */
export const endOrphan = async (folder: string, pgCtl: string): Promise<number | undefined> => {
  const pid = notedPid(folder);
  if (pid === undefined) return undefined;
  if (!isPostgresOf(folder, pid)) {
    rmSync(path.join(folder, 'postmaster.pid'), { force: true });
    return undefined;
  }
  askToEnd(pid, pgCtl);
  if (!(await waitForEnd(folder, pid))) throw new StartRefusal(texts.folderHeld(folder, pid));
  return pid;
};
