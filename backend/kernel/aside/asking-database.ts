import {
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely';
import { camelCase } from '../../db/camel-case';
import type { Database } from '../../db/database';
import type { DB } from '../../db/types.generated';

/** Puts one question to whoever has the connection. */
export type Ask = (sql: string, parameters: readonly unknown[]) => Promise<QueryResult<unknown>>;

const notHere = (): never => {
  throw new Error('the transaction is the call’s');
};

function connectionOf(ask: Ask): DatabaseConnection {
  return {
    // Kysely says of each query what its rows are; nobody checks, here as there.
    executeQuery: <R>({ sql, parameters }: CompiledQuery) => ask(sql, parameters) as Promise<QueryResult<R>>,
    streamQuery: notHere,
  };
}

const nothing = (): Promise<void> => Promise.resolve();

const driverOf = (ask: Ask): Driver => ({
  init: nothing,
  acquireConnection: () => Promise.resolve(connectionOf(ask)),
  beginTransaction: notHere,
  commitTransaction: notHere,
  rollbackTransaction: notHere,
  releaseConnection: nothing,
  destroy: nothing,
});

/** A database that is asked by messages: inside the call's transaction, if there is one. It begins none. */
export const askingDatabase = (ask: Ask): Database =>
  new Kysely<DB>({
    plugins: [camelCase],
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driverOf(ask),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
