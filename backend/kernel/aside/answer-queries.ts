import { CompiledQuery } from 'kysely';
import { setImmediate as pause } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import type { Database } from '../../db/database';
import type { WordOfCall, WordOfThread } from './words';

type Query = Extract<WordOfThread, { kind: 'query' }>;

/** A slice is packed for the thread in one piece: a millisecond or two. */
const ROWS_IN_A_SLICE = 500;

/** Asks the database what a thread wants to know; answers the error of the database, for the call itself to judge. */
export async function answerQuery(
  thread: Worker,
  db: Database,
  { no, sql, parameters }: Query,
): Promise<unknown> {
  const say = (word: WordOfCall): void => thread.postMessage(word);
  try {
    // The thread renames the columns of its rows, not everybody's event loop.
    const asked = CompiledQuery.raw(sql, [...parameters]);
    const { rows, numAffectedRows } = await db.withoutPlugins().executeQuery(asked);
    for (let from = 0; from < rows.length; from += ROWS_IN_A_SLICE) {
      say({ kind: 'rows', no, rows: rows.slice(from, from + ROWS_IN_A_SLICE) });
      await pause();
    }
    say({ kind: 'rowsEnd', no, affected: numAffectedRows });
    return undefined;
  } catch (error) {
    say({ kind: 'queryFailed', no });
    return error;
  }
}
