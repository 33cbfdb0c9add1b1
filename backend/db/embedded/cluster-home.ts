import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { StartRefusal } from '../start-refusal';
import { texts } from '../texts';
import { canReach, whomToRunAs, type RunAs } from './run-as';

/** Where the cluster's files are and whose they are. */
export interface ClusterHome {
  /** Holds `data`, the cluster itself, and is closed to everybody else. */
  home: string;
  runAs: RunAs | undefined;
}

/** Kept by the machine for programs' own state: nothing sweeps it, unlike the temporary folders. */
const outsidePlace = '/var/lib';

const outsideOf = (folder: string): string => {
  const key = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 16);
  return path.join(outsidePlace, `sandan-${key}`);
};

/** A root without full rights, as in some containers, may not give files away. */
const giveTo = (home: string, { uid, gid }: RunAs): void => {
  try {
    chownSync(home, uid, gid);
  } catch (cause) {
    throw new StartRefusal(texts.rootCannotStart((cause as Error).message), { cause });
  }
};

const makeHome = (home: string, runAs: RunAs | undefined): ClusterHome => {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  chmodSync(home, 0o700);
  if (runAs) giveTo(home, runAs);
  return { home, runAs };
};

/** Anybody may write beside us there, so a folder that somebody else made is refused. */
const makeOutside = (outside: string): void => {
  mkdirSync(outside, { recursive: true });
  const made = lstatSync(outside);
  if (!made.isDirectory() || made.uid !== 0)
    throw new StartRefusal(texts.rootCannotStart(texts.foreignCopy(outside)));
  chmodSync(outside, 0o711);
};

const noteOf = (folder: string): string => path.join(folder, 'cluster-path');

/**
 * A folder whose cluster lies elsewhere was moved, or is opened by another account: a new, empty cluster would be taken
 * for the old one. The cluster is looked for by its closed folder, which anybody may see from outside.
 */
const refuseOther = (folder: string, chosen: string): void => {
  const note = noteOf(folder);
  const noted = existsSync(note) ? readFileSync(note, 'utf8').trim() : chosen;
  if (noted !== chosen && existsSync(path.join(noted, 'postgres')))
    throw new StartRefusal(texts.clusterOfElsewhere(folder, noted));
};

/**
 * Finds or makes the cluster's home: `postgres` inside the folder, except for root in a folder that
 * no other account can reach; then it is outside, its path noted in the folder and logged. Refuses a folder whose
 * cluster is somewhere else.
 */
export const findClusterHome = (folder: string, log: (line: string) => void): ClusterHome => {
  const inside = path.join(folder, 'postgres');
  const runAs = whomToRunAs(inside);
  const outside = runAs && outsideOf(folder);
  const isInside = !runAs || !outside || (!existsSync(outside) && canReach(folder, runAs));
  refuseOther(folder, isInside ? folder : outside);
  if (isInside) return makeHome(inside, runAs);
  if (existsSync(path.join(inside, 'data'))) {
    throw new StartRefusal(texts.rootCannotStart(texts.pathClosed(inside)));
  }
  makeOutside(outside);
  writeFileSync(noteOf(folder), `${outside}\n`);
  log(texts.clusterElsewhere(outside));
  return makeHome(path.join(outside, 'postgres'), runAs);
};
