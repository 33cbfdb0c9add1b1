import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';

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

/** lsof names a program's number in a line that begins with p, and its working folder in one that begins with n. */
const lsof = (program: string): [number, string][] => {
  const lines = ask(() =>
    execFileSync('lsof', ['-a', '-d', 'cwd', '-c', program, '-Fpn'], { encoding: 'utf8', stdio: 'pipe' }),
  ).split('\n');
  let pid = 0;
  return lines.flatMap((line): [number, string][] => {
    if (line.startsWith('p')) pid = Number(line.slice(1));
    return line.startsWith('n') ? [[pid, line.slice(1)]] : [];
  });
};

const linuxFolders = (program: string): [number, string][] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && ask(() => readFileSync(`/proc/${name}/comm`, 'utf8')) === program)
    .map((name) => [Number(name), ask(() => readlinkSync(`/proc/${name}/cwd`))]);

/** The numbers of all running programs of that name whose working folder it is; none on Windows. */
export const runningIn = (folder: string, program: string): number[] => {
  if (process.platform === 'win32') return [];
  const real = ask(() => realpathSync(folder));
  const all = process.platform === 'linux' ? linuxFolders(program) : lsof(program);
  return all.filter(([pid, place]) => real !== '' && place === real && isRunning(pid)).map(([pid]) => pid);
};
