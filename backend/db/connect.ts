import { openDatabase, type DatabaseHandle } from './database';
import { startEmbedded } from './embedded/start-embedded';
import { migrate } from './migrate';
import { StartRefusal } from './start-refusal';
import { texts } from './texts';

/** How to reach the database: a server's address, or a folder for the one that comes with the program. */
export interface ConnectOptions {
  databaseUrl?: string;
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
  database: DatabaseHandle;
  embedded: boolean;
  close: () => Promise<void>;
}

interface Server {
  url: string;
  stop: () => Promise<void>;
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

const findServer = async ({ databaseUrl, folder, log, died }: ConnectOptions): Promise<Server> =>
  databaseUrl ? { url: databaseUrl, stop: () => Promise.resolve() } : startEmbedded({ folder, log, died });

/**
 * Opens the database of DATABASE_URL, or else starts the embedded one in `folder`, and brings its schema forward.
 * Refuses with a StartRefusal in words what startEmbedded and migrate refuse, and an address that does not answer.
 */
export const connect = async (options: ConnectOptions): Promise<Connection> => {
  const server = await findServer(options);
  const database = openDatabase(server.url, options);
  const close = () => database.close().finally(() => server.stop());
  try {
    await refuseSilent(server.url);
    await migrate(database.pool, options.migrationsFolder);
  } catch (error) {
    await close();
    throw error;
  }
  return { url: server.url, database, embedded: !options.databaseUrl, close };
};
