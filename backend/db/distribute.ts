import type pg from 'pg';
import { openDatabase } from './database';
import { distributeTables, printDistribution } from './distribute-tables';

type Log = (line: string) => void;

async function onOneConnection(
  ownerUrl: string,
  work: (client: pg.ClientBase) => Promise<void>,
): Promise<void> {
  const database = openDatabase(ownerUrl, { max: 1 });
  const client = await database.pool.connect();
  try {
    await work(client);
  } finally {
    client.release(true);
    await database.close();
  }
}

/** Spreads the tables of that database, as their owner. Refuses what `distributeTables` refuses. */
export const distribute = (ownerUrl: string, log: Log): Promise<void> =>
  onOneConnection(ownerUrl, (client) => distributeTables(client, log));

/** Says what `distribute` would run there. */
export const sayDistribution = (ownerUrl: string, log: Log): Promise<void> =>
  onOneConnection(ownerUrl, async (client) => {
    for (const sql of await printDistribution(client)) log(`${sql};`);
  });
