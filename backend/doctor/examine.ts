import { existsSync, readFileSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import path from 'node:path';
import { listBackups, madeAt } from '../backup/backup-folder';
import { roleOf } from '../db/connect';
import { reachTool } from '../db/connect-tool';
import { openDatabase, type DatabaseHandle } from '../db/database';
import { isUsed, PROGRAM_ROLE } from '../db/embedded/start-embedded';
import { stepsFolder } from '../db/migrate';
import { readMigrations } from '../db/migration-files';
import { StartRefusal } from '../db/start-refusal';
import { jobNames } from '../jobs';
import { checkChannels, readPausedChannels } from './channels';
import { checkCloudExpiry, checkCloudQuotas } from './cloud';
import {
  checkClock,
  checkRights,
  checkSchema,
  listApplied,
  readClock,
  readRights,
  readSize,
} from './database';
import { ok, wrong, type Finding } from './finding';
import { checkJobs, readJobs } from './jobs';
import { checkKeys, type KeysFile } from './keys';
import { checkBackups, checkDisk, checkWebAddress } from './machine';
import { texts } from './texts';

/** An installation, as its environment describes it. */
export interface Installation {
  databaseUrl: string | undefined;
  folder: string;
  dataKeys: string | undefined;
  keysFile: string;
  backups: string;
  isDemo: boolean;
  webAddress: string | undefined;
  /** WeChat's cloud environment, when it is one. */
  cloud: { expires: string | undefined; quotas: string | undefined } | undefined;
}

/** Looks at everything and changes nothing. What cannot be looked at is not in the answer. */
export async function examine(installation: Installation, now: Date): Promise<Finding[]> {
  const { dataKeys, keysFile } = installation;
  return [
    checkKeys(dataKeys, readKeysFile(keysFile)),
    ...(await examineDatabase(installation)),
    ...examineSurroundings(installation, now),
  ];
}

function readKeysFile(file: string): KeysFile | undefined {
  if (!existsSync(file)) return undefined;
  return { path: file, text: readFileSync(file, 'utf8').trim(), mode: statSync(file).mode };
}

/** Reaching an embedded database starts it when nobody holds it, but never makes one. */
async function examineDatabase({ databaseUrl, folder }: Installation): Promise<Finding[]> {
  if (!databaseUrl && !isUsed(folder))
    return [wrong('database', texts.databaseNone(folder), texts.databaseNoneDo)];
  try {
    const reached = await reachTool({ databaseUrl, folder, log: () => undefined });
    const database = openDatabase(reached.url, { max: 1 });
    // A tool that joins a running embedded database signs in as its owner; the program never does.
    const role = reached.embedded ? PROGRAM_ROLE : roleOf(reached.url);
    return await lookInto(database, { folder, role }).finally(() => database.close().finally(reached.close));
  } catch (error) {
    if (!(error instanceof StartRefusal)) throw error;
    return [wrong('database', texts.databaseWrong, error.message)];
  }
}

async function lookInto(
  { pool, url }: DatabaseHandle,
  { folder, role }: { folder: string; role: string },
): Promise<Finding[]> {
  const { host, pathname } = new URL(url);
  const schema = checkSchema(readMigrations(stepsFolder()), await listApplied(pool));
  const inside = [
    ok('database', texts.databaseFine(host + pathname)),
    schema,
    checkDisk(folder, await freeIn(folder), await readSize(pool)),
    checkClock(await readClock(pool)),
  ];
  if (schema.health !== 'ok') return inside;
  return [
    ...inside,
    checkRights(await readRights(pool, role)),
    checkJobs(jobNames, await readJobs(pool)),
    checkChannels(await readPausedChannels(pool)),
  ];
}

/** Of the disk on which the folder is, or will be. */
async function freeIn(folder: string): Promise<number> {
  const there = existsSync(folder) ? folder : path.dirname(path.resolve(folder));
  const { bavail, bsize } = await statfs(there);
  return bavail * bsize;
}

function examineSurroundings(installation: Installation, now: Date): Finding[] {
  const { isDemo, backups, cloud, webAddress } = installation;
  if (isDemo) return [ok('backups', texts.demo), ok('web', texts.demo)];
  const newest = listBackups(backups).at(-1);
  return [
    checkBackups(backups, newest === undefined ? undefined : madeAt(newest), now),
    ...(cloud
      ? [checkCloudExpiry(cloud.expires, now), checkCloudQuotas(cloud.quotas)]
      : [checkWebAddress(webAddress)]),
  ];
}
