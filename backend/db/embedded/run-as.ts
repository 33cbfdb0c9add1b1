import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';

/** The machine's account that PostgreSQL runs as. */
export interface RunAs {
  uid: number;
  gid: number;
}

const nobody: RunAs = { uid: 65534, gid: 65534 };

export const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * Names the account for PostgreSQL when we are root, which PostgreSQL refuses to run as:
 * the owner of a cluster that is already there, else nobody. Undefined: run it as ourselves.
 */
export const whomToRunAs = (clusterHome: string): RunAs | undefined => {
  if (!isRoot()) return undefined;
  const owner = statSync(clusterHome, { throwIfNoEntry: false });
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : nobody;
};

/** Picks the three mode bits that count for this account. */
const bitsFor = (file: string, { uid, gid }: RunAs): number => {
  const { mode, uid: owner, gid: group } = statSync(file);
  if (owner === uid) return (mode >> 6) & 7;
  return group === gid ? (mode >> 3) & 7 : mode & 7;
};

const withAncestors = (file: string): string[] => {
  const parent = path.dirname(file);
  return parent === file ? [file] : [...withAncestors(parent), file];
};

/** True when the account may walk into the folder: every folder on the way lets it pass. */
export const canReach = (folder: string, account: RunAs): boolean =>
  withAncestors(realpathSync(folder)).every((step) => (bitsFor(step, account) & 1) === 1);
