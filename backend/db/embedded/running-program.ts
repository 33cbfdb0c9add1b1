import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const ask = (question: () => string): string => {
  try {
    return question().trim();
  } catch {
    return '';
  }
};

const ps = (column: string, pid: number): string =>
  execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' });

/** State and start tick from /proc; the program's name may hold spaces, so it is read from the last bracket. */
const linuxStat = (pid: number): { state: string; startTick: string } => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const columns = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { state: columns[0] ?? '', startTick: columns[19] ?? '' };
};

const isZombie = (pid: number): boolean =>
  process.platform === 'linux' && ask(() => linuxStat(pid).state) === 'Z';

/** True while a program with this number runs, whoever owns it; a zombie has ended. */
export const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return !isZombie(pid);
};

/** Tells two programs apart that were given the same number one after the other; '' where that cannot be known. */
export const startMark = (pid: number): string => {
  if (process.platform === 'win32') return '';
  if (process.platform !== 'linux') return ask(() => ps('lstart', pid));
  return ask(
    () => `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${linuxStat(pid).startTick}`,
  );
};

/** The words that started the program; '' where they cannot be read. */
export const commandOf = (pid: number): string => {
  if (process.platform === 'win32') return '';
  if (process.platform !== 'linux') return ask(() => ps('command', pid));
  return ask(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '));
};
