import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { StartRefusal } from '../start-refusal';
import { texts } from '../texts';
import { findClusterHome, type ClusterHome } from './cluster-home';
import { lockFolder } from './folder-lock';
import { freePort } from './free-port';
import { initialiseCluster, isInitialised } from './initialise-cluster';
import { noteAddress } from './noted-address';
import { keepRunning } from './keep-running';
import { nativeBinaries } from './native-binaries';
import { endOrphan } from './orphan';
import { startPostmaster, type Postmaster, type PostmasterWish } from './postmaster';

/** Where and how to run the database that comes with the program. */
export interface EmbeddedOptions {
  /** Ours alone: holds the lock, the password, the log and, where possible, the cluster. */
  folder: string;
  log?: (line: string) => void;
  /** Called when PostgreSQL has ended by itself and does not stay when it is started again. */
  died?: () => void;
  /** False only where every row may be lost with the machine's power: in tests. */
  fsync?: boolean;
  maxConnections?: number;
}

/** A running database, and how to end it in order. */
export interface EmbeddedDatabase {
  /** For the program, which owns nothing (docs/decisions/0034). */
  url: string;
  /** For whoever changes the schema. */
  ownerUrl: string;
  stop: () => Promise<void>;
}

interface Wish {
  folder: string;
  log: (line: string) => void;
  died?: () => void;
  fsync: boolean;
  maxConnections: number;
}

/** Whom the program signs in as. */
export const PROGRAM_ROLE = 'sandan_program';

const portAttempts = 3;
const closedCodes = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOSPC', 'ENOENT']);

/** Turns 'the machine will not let us write here' into words; everything else passes as it is. */
const inFolder = <T>(folder: string, work: () => T): T => {
  try {
    return work();
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (!code || !closedCodes.has(code)) throw cause;
    throw new StartRefusal(texts.folderUnwritable(folder, code), { cause });
  }
};

/** Letters and digits, safe inside an address. */
const keepRandom = (file: string): string => {
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
};

/** Keeps the owner's password for the life of the cluster. */
const keepPassword = (folder: string, cluster: ClusterHome): string => {
  const file = path.join(folder, 'password');
  if (!existsSync(file) && isInitialised(cluster)) throw new StartRefusal(texts.passwordLost(file));
  return keepRandom(file);
};

/** Tells a folder whose cluster has gone from one that never had any. */
const markOf = (folder: string): string => path.join(folder, 'had-cluster');

/** True when a database has lived in this folder, whether it is still there or not. */
export const hadCluster = (folder: string): boolean => existsSync(markOf(folder));

/** True when somebody has begun a database in this folder. */
export const isUsed = (folder: string): boolean =>
  ['had-cluster', 'cluster-path', 'postgres'].some((name) => existsSync(path.join(folder, name)));

/** A disk that is not mounted, a folder that was tidied away: an empty database would hide that. */
const refuseGone = (folder: string, cluster: ClusterHome): void => {
  if (hadCluster(folder) && !isInitialised(cluster))
    throw new StartRefusal(texts.clusterGone(path.join(cluster.home, 'data')));
};

const settingsOf = ({ fsync, maxConnections }: Wish): Record<string, string> => ({
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  max_connections: String(maxConnections),
  ...(fsync ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }),
});

interface Account {
  role: 'sandan' | typeof PROGRAM_ROLE;
  password: string;
}

const addressOf = (port: number, { role, password }: Account, database: string): string =>
  `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;

/** A postmaster that was killed leaves processes behind, which hold its memory and its files. */
const startAgain = async (wish: PostmasterWish): Promise<Postmaster> => {
  await endOrphan(path.join(wish.cluster.home, 'data'), wish.binary('pg_ctl'));
  return startPostmaster(wish);
};

/** Somebody may take the port between our asking for it and PostgreSQL opening it. */
const startOnFreePort = async (
  wish: Omit<PostmasterWish, 'port'>,
): Promise<{ port: number; postmaster: Postmaster }> => {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    try {
      const start = (died: () => void) => startAgain({ ...wish, port, died });
      const gaveUp = () => wish.died?.();
      return { port, postmaster: await keepRunning({ start, gaveUp }) };
    } catch (error) {
      const wasTaken = readFileSync(wish.logFile, 'utf8').includes('could not bind');
      if (!wasTaken || attempt === portAttempts) throw error;
    }
  }
};

const isThere = async (client: pg.Client, catalogue: string): Promise<boolean> =>
  (await client.query(`select from ${catalogue}`)).rowCount === 1;

/** The database, and the account of the program: it may sign in and owns nothing. */
const createOnce = async (adminUrl: string, { role, password }: Account): Promise<void> => {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    if (!(await isThere(client, `pg_database where datname = 'sandan'`)))
      await client.query('create database sandan');
    if (!(await isThere(client, `pg_roles where rolname = '${role}'`)))
      await client.query(`create role ${role} login nosuperuser nobypassrls`);
    await client.query(`alter role ${role} password '${password}'`);
  } finally {
    await client.end();
  }
};

const boot = async (wish: Wish): Promise<EmbeddedDatabase> => {
  const { folder, log } = wish;
  const cluster = inFolder(folder, () => findClusterHome(folder, log));
  refuseGone(folder, cluster);
  const password = inFolder(folder, () => keepPassword(folder, cluster));
  const owner: Account = { role: 'sandan', password };
  const program: Account = {
    role: PROGRAM_ROLE,
    password: inFolder(folder, () => keepRandom(path.join(folder, 'program-password'))),
  };
  const binary = nativeBinaries(cluster.runAs);
  const orphan = await endOrphan(path.join(cluster.home, 'data'), binary('pg_ctl'));
  if (orphan) log(texts.orphanStopped(orphan));
  if (!isInitialised(cluster)) {
    await initialiseCluster({ cluster, password, initdb: binary('initdb'), fsync: wish.fsync });
  }
  inFolder(folder, () => writeFileSync(markOf(folder), ''));
  const logFile = path.join(folder, 'postgres.log');
  const { port, postmaster } = await startOnFreePort({
    cluster,
    settings: settingsOf(wish),
    binary,
    logFile,
    log,
    died: wish.died,
  });
  try {
    await createOnce(addressOf(port, owner, 'postgres'), program);
  } catch (error) {
    await postmaster.stop();
    throw error;
  }
  const ownerUrl = addressOf(port, owner, 'sandan');
  const forget = noteAddress(folder, ownerUrl);
  const url = addressOf(port, program, 'sandan');
  return { url, ownerUrl, stop: () => postmaster.stop().finally(forget) };
};

const takeFolder = (folder: string): (() => void) =>
  inFolder(folder, () => {
    mkdirSync(folder, { recursive: true });
    return lockFolder(folder);
  });

/**
 * Runs the PostgreSQL that npm brought, with its files kept in `folder`, on a free port of 127.0.0.1.
 * As root it runs as an account without rights. One that ends by itself is started again at the same address. `stop` may be called twice. Refuses with a StartRefusal
 * in words: the folder has lost its cluster or its cluster is elsewhere, the folder is held or cannot be written, root cannot start it, PostgreSQL does not start.
 */
export const startEmbedded = async (options: EmbeddedOptions): Promise<EmbeddedDatabase> => {
  const folder = path.resolve(options.folder);
  const release = takeFolder(folder);
  try {
    const running = await boot({
      log: () => undefined,
      fsync: true,
      maxConnections: 100,
      ...options,
      folder,
    });
    let stopped: Promise<void> | undefined;
    return { ...running, stop: () => (stopped ??= running.stop().finally(release)) };
  } catch (error) {
    release();
    throw error;
  }
};
