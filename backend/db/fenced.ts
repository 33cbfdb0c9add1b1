import {
  Kysely,
  PostgresDialect,
  PostgresDriver,
  type DatabaseConnection,
  type TransactionSettings,
} from 'kysely';
import type pg from 'pg';
import { camelCase } from './camel-case';
import type { Database } from './database';
import { FencedConnection, type Reach } from './fenced-connection';
import type { DB } from './types.generated';

type Own = Parameters<PostgresDriver['releaseConnection']>[0];

/** Takes and gives back connections as PostgresDriver does, with a transaction around their use. */
class FencedDriver extends PostgresDriver {
  constructor(
    pool: pg.Pool,
    private readonly reach: Reach,
    private readonly settings: TransactionSettings,
  ) {
    super({ pool });
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = new FencedConnection(await super.acquireConnection(), this.reach);
    await connection.begin(this.settings).catch(async (error: unknown) => {
      await super.releaseConnection(connection.inner as Own);
      throw error;
    });
    return connection;
  }

  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings) {
    if (settings.isolationLevel === undefined && settings.accessMode === undefined) return;
    await (connection as FencedConnection).end('rollback');
    await (connection as FencedConnection).begin({ ...this.settings, ...settings });
  }

  override commitTransaction = (connection: DatabaseConnection) =>
    (connection as FencedConnection).end('commit');

  override rollbackTransaction = (connection: DatabaseConnection) =>
    (connection as FencedConnection).end('rollback');

  override async releaseConnection(connection: DatabaseConnection): Promise<void> {
    const used = connection as FencedConnection;
    await used.close().finally(() => super.releaseConnection(used.inner as Own));
  }
}

/** One transaction for statements that follow each other at once: whoever pauses between two gives it back. */
class ReadingDriver extends FencedDriver {
  #resting: FencedConnection | undefined;

  override async acquireConnection(): Promise<DatabaseConnection> {
    const rested = this.#resting;
    this.#resting = undefined;
    return rested ?? super.acquireConnection();
  }

  override async releaseConnection(connection: DatabaseConnection): Promise<void> {
    const used = connection as FencedConnection;
    if (used.hasFailed || this.#resting) return super.releaseConnection(used);
    this.#resting = used;
    setImmediate(() => void this.#giveBack(used));
  }

  /** Nothing was written that could be lost with it. */
  async #giveBack(rested: FencedConnection): Promise<void> {
    if (this.#resting !== rested) return;
    this.#resting = undefined;
    await super.releaseConnection(rested).catch(() => undefined);
  }
}

function over(pool: pg.Pool, createDriver: () => PostgresDriver): Database {
  const dialect = new PostgresDialect({ pool });
  return new Kysely<DB>({
    plugins: [camelCase],
    dialect: {
      createDriver,
      createAdapter: () => dialect.createAdapter(),
      createQueryCompiler: () => dialect.createQueryCompiler(),
      createIntrospector: (db) => dialect.createIntrospector(db),
    },
  });
}

/**
 * A database in which only rows of these communities are seen and written. A statement by itself is a transaction of
 * its own; `transaction()` holds several. Nothing is sent before the first statement.
 */
export const fenced = (pool: pg.Pool, reach: Reach): Database =>
  over(pool, () => new FencedDriver(pool, reach, {}));

/** As `fenced`, for reading alone: PostgreSQL refuses a write. */
export const fencedToRead = (pool: pg.Pool, reach: Reach): Database =>
  over(pool, () => new ReadingDriver(pool, reach, { accessMode: 'read only' }));
