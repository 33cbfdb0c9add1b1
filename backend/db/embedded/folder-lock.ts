import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartRefusal } from '../start-refusal';
import { texts } from '../texts';
import { isRunning, startMark } from './running-program';

interface Holder {
  pid: number;
  startMark: string;
}

/** What was read from a lock file, with the program that wrote it; pid 0 when nobody can be told from it. */
interface Found extends Holder {
  written: string;
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

const read = (file: string): Found | undefined => {
  let written: string;
  try {
    written = readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  const [pid, mark] = written.split('\n');
  return { written, pid: Number(pid) || 0, startMark: mark ?? '' };
};

const isHeld = ({ pid, startMark: mark }: Holder): boolean =>
  pid > 0 && isRunning(pid) && startMark(pid) === mark;

/** A link appears whole or not at all, so nobody ever reads half a lock. */
const tryCreate = (file: string, own: string, written: string): boolean => {
  writeFileSync(own, written, { mode: 0o644 });
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
};

/** Only one of several takers can rename the dead lock; who caught a fresh one by mistake puts it back. */
const removeDead = (file: string, aside: string, dead: Found): void => {
  try {
    renameSync(file, aside);
    if (read(aside)?.written !== dead.written) linkSync(aside, file);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
};

/**
 * Takes the folder for this program; answers how to give it back.
 * A lock whose program has ended is taken over; a living one is refused with a StartRefusal.
 */
export const lockFolder = (folder: string): (() => void) => {
  const file = path.join(folder, 'lock');
  const own = `${file}.${process.pid}`;
  const written = `${process.pid}\n${startMark(process.pid)}\n`;
  while (!tryCreate(file, own, written)) {
    const found = read(file);
    if (!found) continue;
    if (isHeld(found)) throw new StartRefusal(texts.folderHeld(folder, found.pid));
    removeDead(file, own, found);
  }
  return () => {
    if (read(file)?.written === written) rmSync(file, { force: true });
  };
};
