import { openDatabase, type DatabaseHandle } from './database';
import { startEmbedded } from './embedded/start-embedded';
import { migrate } from './migrate';
import { StartRefusal } from './start-refusal';
import { texts } from './texts';

/** How to reach the database: a server's address, or a folder for the one that comes with the program. */
export interface ConnectOptions {
  databaseUrl?: string;
  /** The same database, as the owner of its schema; without it the program's own account is that too. */
  ownerUrl?: string;
  folder: string;
  log: (line: string) => void;
  /** Called when the embedded database has ended by itself and does not stay when it is started again. */
  died?: () => void;
  /** Called for every connection that breaks. */
  lost?: (error: Error) => void;
  /** After how long a silent server is given up, ms; see openDatabase. */
  silenceMs?: number;
  /** Connections of this instance at most. */
  max?: number;
  migrationsFolder?: string;
}

/** A database that is there and has the schema of this program. */
export interface Connection {
  url: string;
  /** The same database, as the owner of its schema. */
  ownerUrl: string;
  database: DatabaseHandle;
  embedded: boolean;
  close: () => Promise<void>;
}

/** A database that answers, whatever is in it. */
export interface Reached {
  url: string;
  ownerUrl: string;
  embedded: boolean;
  close: () => Promise<void>;
}

/** Names the server without its password. */
const placeOf = (url: string): string => {
  if (!URL.canParse(url)) return '(地址写得不对)';
  const { host, pathname } = new URL(url);
  return host + pathname;
};

const reasonOf = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
};

/** At the start a connection has 5 s to open, greeting and password included. */
const START_WAIT_MS = 5_000;

const refuseSilent = async (url: string): Promise<void> => {
  const { pool, close } = openDatabase(url, { max: 1, waitMs: START_WAIT_MS });
  try {
    await pool.query('select 1');
  } catch (cause) {
    throw new StartRefusal(texts.databaseSilent(placeOf(url), reasonOf(cause)), { cause });
  } finally {
    await close();
  }
};

const findServer = async ({ databaseUrl, ownerUrl, folder, log, died }: ConnectOptions): Promise<Reached> => {
  const close = () => Promise.resolve();
  if (databaseUrl) return { url: databaseUrl, ownerUrl: ownerUrl ?? databaseUrl, embedded: false, close };
  const { stop, ...urls } = await startEmbedded({ folder, log, died });
  return { ...urls, embedded: true, close: stop };
};

/** Whom an address signs in as. */
export const roleOf = (url: string): string =>
  URL.canParse(url) ? decodeURIComponent(new URL(url).username) : '';

/** As the owner, for this alone: the program itself changes no schema. */
const bringForward = async ({ url, ownerUrl }: Reached, migrationsFolder?: string): Promise<void> => {
  const owner = openDatabase(ownerUrl, { max: 1, waitMs: START_WAIT_MS });
  try {
    await migrate(owner.pool, migrationsFolder, { program: roleOf(url) });
  } finally {
    await owner.close();
  }
};

/**
 * Finds the database of DATABASE_URL, or else starts the embedded one in `folder`, and leaves its schema alone.
 * Refuses with a StartRefusal in words what startEmbedded refuses, and an address that does not answer.
 */
export const reach = async (options: ConnectOptions): Promise<Reached> => {
  const server = await findServer(options);
  try {
    await refuseSilent(server.url);
    return server;
  } catch (error) {
    await server.close();
    throw error;
  }
};

/** Reaches the database and brings its schema forward. Refuses what `reach` and `migrate` refuse. */
export const connect = async (options: ConnectOptions): Promise<Connection> => {
  const server = await reach(options);
  const { url, ownerUrl, embedded, close: leave } = server;
  const database = openDatabase(url, options);
  const close = () => database.close().finally(() => leave());
  try {
    await bringForward(server, options.migrationsFolder);
  } catch (error) {
    await close();
    throw error;
  }
  return { url, ownerUrl, database, embedded, close };
};
