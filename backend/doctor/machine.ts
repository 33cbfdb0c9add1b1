import { ok, wrong, type Finding } from './finding';
import { texts } from './texts';

const GIB = 1024 ** 3;
const inGib = (bytes: number): string => `${(bytes / GIB).toFixed(1)} GB`;

const TIMES_FREE = 2.5;
/** A new database is a few megabytes: a disk that is nearly full is full all the same. */
const LEAST_FREE = GIB / 2;

/** There is room for a backup and for restoring it beside the database. */
export function checkDisk(folder: string, free: number, size: number): Finding {
  const isShort = free < Math.max(size * TIMES_FREE, LEAST_FREE);
  if (isShort) return wrong('disk', texts.diskShort(inGib(free), inGib(size), folder), texts.diskShortDo);
  return ok('disk', texts.diskFine(inGib(free), inGib(size)));
}

const HOUR_MS = 3_600_000;
/** Once a day, and two hours for a day that began late. */
const MOST_HOURS = 26;

/** The last backup is of today. */
export function checkBackups(place: string, newest: Date | undefined, now: Date): Finding {
  if (!newest) return wrong('backups', texts.backupsNone(place), texts.backupsDo);
  const hours = Math.floor((now.getTime() - newest.getTime()) / HOUR_MS);
  if (hours > MOST_HOURS) return wrong('backups', texts.backupsOld(hours), texts.backupsDo);
  return ok('backups', texts.backupsFine(hours));
}

/** People reach it by an address, and nobody listens on the way. */
export function checkWebAddress(address: string | undefined): Finding {
  if (!address) return wrong('web', texts.webMissing, texts.webDo);
  if (!address.startsWith('https://')) return wrong('web', texts.webPlain(address), texts.webDo);
  return ok('web', texts.webFine(address));
}
