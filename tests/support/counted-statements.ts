import type pg from 'pg';

/** How many messages a piece of work sends to the database. */
export type CountStatements = (work: () => Promise<unknown>) => Promise<number>;

/** Counts what goes over a pool that has not been used yet; one piece of work at a time. */
export function countedStatements(pool: pg.Pool): CountStatements {
  let sent = 0;
  pool.on('connect', (client) => {
    // Every way in which a query can be asked is counted and handed on as it came.
    const ask = client.query.bind(client) as (...asked: unknown[]) => unknown;
    Object.assign(client, {
      query: (...asked: unknown[]) => {
        sent += 1;
        return ask(...asked);
      },
    });
  });
  return async (work) => {
    // A question that was asked before gives its connection back a moment after its answer.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const before = sent;
    await work();
    return sent - before;
  };
}
