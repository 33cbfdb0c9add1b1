import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { StartRefusal } from '../db/start-refusal';
import { texts } from './texts';

const pattern = /^sandan-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

/** 'sandan-20261130T011500Z': sorted by name is sorted by time, on every machine. */
const nameAt = (now: Date): string => `sandan-${now.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** Where backups are kept: BACKUP_DIR, else beside the data. */
export const backupsIn = (backupDir: string | undefined, dataFolder: string): string =>
  path.resolve(backupDir?.length ? backupDir : path.join(dataFolder, 'backups'));

/** The folder of a backup that is made now. */
export const folderAt = (place: string, now: Date): string => path.join(place, nameAt(now));

/** Finished backups, the oldest first. */
export function listBackups(place: string): string[] {
  if (!existsSync(place)) return [];
  return readdirSync(place)
    .filter((name) => pattern.test(name))
    .sort();
}

/** When a backup was made, by its name. */
export function madeAt(name: string): Date {
  const [, year, month, day, hour, minute, second] = pattern.exec(name) ?? [];
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

/** How many backups BACKUP_KEEP wants kept; undefined: all. */
export function readKeep(given: string | undefined): number | undefined {
  if (!given) return undefined;
  const keep = Number(given);
  if (!Number.isInteger(keep) || keep < 1) throw new StartRefusal(texts.keepWrong(given));
  return keep;
}

/** Removes all but the newest `keep`; answers the names of those that went. */
export function removeOld(place: string, keep: number): string[] {
  const old = listBackups(place).slice(0, -keep);
  for (const name of old) rmSync(path.join(place, name), { recursive: true });
  return old;
}
