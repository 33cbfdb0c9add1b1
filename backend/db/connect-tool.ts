import path from 'node:path';
import { connect, type Connection } from './connect';
import { openDatabase } from './database';
import { readNotedAddress } from './embedded/noted-address';
import { migrate } from './migrate';

interface Options {
  databaseUrl?: string;
  folder: string;
  log: (line: string) => void;
}

/** A recount or an import may ask what takes minutes, and nobody waits behind it. */
const usual = { max: 4, silenceMs: 15 * 60_000 };

/**
 * Opens the database for a command of the terminal: DATABASE_URL, else the embedded one that a running `npm start`
 * holds, else the embedded one started for as long as the command runs. Refuses what `connect` refuses.
 */
export async function connectTool(options: Options): Promise<Connection> {
  const noted = options.databaseUrl ? undefined : readNotedAddress(path.resolve(options.folder));
  const running = noted === undefined ? undefined : await joinRunning(noted);
  return running ?? connect({ ...options, ...usual });
}

async function joinRunning(url: string): Promise<Connection | undefined> {
  const database = openDatabase(url, { ...usual, waitMs: 5_000 });
  try {
    await database.pool.query('select 1');
  } catch {
    // The address is a leftover of a program that ended without a word; `connect` finds out whose the folder is.
    await database.close();
    return undefined;
  }
  await migrate(database.pool);
  return { url, database, embedded: true, close: () => database.close() };
}
