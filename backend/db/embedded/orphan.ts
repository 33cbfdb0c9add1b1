import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartRefusal } from '../start-refusal';
import { texts } from '../texts';
import { commandOf, isRunning, runningIn } from './running-program';

/** In ms: asked to end in order, then at once, then killed. */
const patience = { inOrder: 30_000, SIGQUIT: 5_000, SIGKILL: 5_000 };
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

const waitFor = async (isReached: () => boolean, ms: number): Promise<boolean> => {
  for (let waited = 0; waited < ms; waited += step) {
    if (isReached()) return true;
    await sleep(step);
  }
  return false;
};

const signal = (pids: readonly number[], name: NodeJS.Signals): void => {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch {
      // It has ended meanwhile, which is all that is wanted.
    }
  }
};

/**
 * Ends what a killed PostgreSQL has left: its processes work in the data folder and hold its shared memory, so that no
 * other starts. Their postmaster is gone, so nothing they still do counts.
 */
const endLeftovers = async (folder: string): Promise<void> => {
  const leftovers = () => runningIn(folder, 'postgres');
  for (const name of ['SIGQUIT', 'SIGKILL'] as const) {
    signal(leftovers(), name);
    if (await waitFor(() => leftovers().length === 0, patience[name])) return;
  }
  throw new StartRefusal(texts.folderHeld(folder, leftovers()[0] ?? 0));
};

/**
 * Ends a PostgreSQL that outlived the program that started it, and whatever it left; call it only while holding the
 * folder's lock. Answers its number, or undefined when there was none. What cannot be ended is refused with a
 * StartRefusal.
 */
export const endOrphan = async (folder: string, pgCtl: string): Promise<number | undefined> => {
  const noted = notedPid(folder);
  const pid = noted !== undefined && isPostgresOf(folder, noted) ? noted : undefined;
  if (pid !== undefined) {
    askToEnd(pid, pgCtl);
    await waitFor(() => !isPostgresOf(folder, pid), patience.inOrder);
  }
  await endLeftovers(folder);
  if (pid !== undefined && isPostgresOf(folder, pid)) throw new StartRefusal(texts.folderHeld(folder, pid));
  rmSync(path.join(folder, 'postmaster.pid'), { force: true });
  return pid;
};
