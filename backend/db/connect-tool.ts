import path from 'node:path';
import { connect, reach, type Connection, type Reached } from './connect';
import { openDatabase } from './database';
import { readNotedAddress } from './embedded/noted-address';
import { migrate } from './migrate';

interface Options {
  databaseUrl?: string;
  ownerUrl?: string;
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
  const url = await addressOfRunning(options);
  if (url === undefined) return connect({ ...options, ...usual });
  const database = openDatabase(url, usual);
  try {
    await migrate(database.pool);
  } catch (error) {
    await database.close();
    throw error;
  }
  return { url, ownerUrl: url, database, embedded: true, close: () => database.close() };
}

/** Finds the database as `connectTool` does, and leaves its schema alone. Refuses what `reach` refuses. */
export async function reachTool(options: Options): Promise<Reached> {
  const url = await addressOfRunning(options);
  if (url === undefined) return reach(options);
  return { url, ownerUrl: url, embedded: true, close: () => Promise.resolve() };
}

/** Where the embedded database answers now; undefined when nobody holds it, or one's own is to be used. */
async function addressOfRunning({ databaseUrl, folder }: Options): Promise<string | undefined> {
  const noted = databaseUrl ? undefined : readNotedAddress(path.resolve(folder));
  return noted !== undefined && (await answers(noted)) ? noted : undefined;
}

/** An address may be a leftover of a program that ended without a word; `connect` finds out whose the folder is. */
async function answers(url: string): Promise<boolean> {
  const { pool, close } = openDatabase(url, { max: 1, waitMs: 5_000 });
  return pool
    .query('select 1')
    .then(() => true)
    .catch(() => false)
    .finally(close);
}
