import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { camelCase } from './camel-case';
import { patientClient, type ConnectionLost } from './patient-client';
import type { DB } from './types.generated';

/** What a query runs on: the pool, or one transaction of it. */
export type Database = Kysely<DB>;

/** One database, both ways in: `db` to build queries, `pool` for hot statements written by hand. */
export interface DatabaseHandle {
  url: string;
  pool: pg.Pool;
  db: Database;
  close: () => Promise<void>;
}

const countOf = (digits: string): number => {
  const count = Number(digits);
  if (!Number.isSafeInteger(count)) throw new RangeError(`int8 beyond a safe number: ${digits}`);
  return count;
};

/** Counts arrive as numbers; a date stays text, because a Date would drag a time zone in. */
const parsers: Record<number, (text: string) => unknown> = {
  [pg.types.builtins.INT8]: countOf,
  [pg.types.builtins.DATE]: (text) => text,
};

type ParserOf = (oid: number, format?: 'text' | 'binary') => (text: string) => unknown;
const builtIn = pg.types.getTypeParser as ParserOf;
const parserOf: ParserOf = (oid, format) => parsers[oid] ?? builtIn(oid, format);

/** In a rush a call waits for a connection rather than fail; the phone gives up later than this. */
const RUSH_WAIT_MS = 12_000;

/** After the server's own limit for a statement (10 s): who answers nothing until then, hangs. */
const SILENCE_MS = 12_000;

interface PoolWish {
  max?: number;
  /** How long a query waits for a connection, ms. */
  waitMs?: number;
  /** After how long without an answer to a query the server is given up, ms. */
  silenceMs?: number;
  /** Told of every connection that breaks, in use or idle. */
  lost?: ConnectionLost;
}

/**
 * Opens a pool of at most `max` connections; nothing is sent before the first query.
 * Sessions run in UTC, a statement is cut off after 10 s, a server that is silent for 12 s is given up, a transaction
 * left idle after 30 s. A connection that breaks is told to `lost`, and the next query opens another.
 * timestamptz → Date, date → 'YYYY-MM-DD', int8 → number (RangeError beyond 2^53), numeric → string. Through `db` a
 * column `order_id` comes as `orderId`; through `pool` as the statement names it.
 */
export const openDatabase = (
  url: string,
  { max = 10, waitMs = RUSH_WAIT_MS, silenceMs = SILENCE_MS, lost = () => undefined }: PoolWish = {},
): DatabaseHandle => {
  const pool = new pg.Pool({
    connectionString: url,
    Client: patientClient(lost),
    max,
    types: { getTypeParser: parserOf as typeof pg.types.getTypeParser },
    application_name: 'sandan',
    statement_timeout: 10_000,
    query_timeout: silenceMs,
    idle_in_transaction_session_timeout: 30_000,
    connectionTimeoutMillis: waitMs,
    keepAlive: true,
    options: '-c timezone=UTC',
  });
  // Said a second time by the pool, which has dropped the connection: heard by the connection's own listener.
  pool.on('error', () => undefined);
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }), plugins: [camelCase] });
  let closed: Promise<void> | undefined;
  return { url, pool, db, close: () => (closed ??= pool.end()) };
};
