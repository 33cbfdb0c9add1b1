import pg from 'pg';

/**
 * One connection without the limits of a call: a table takes as long as it takes. Values are written the same way
 * whatever the server's own settings, and all communities are in reach (docs/decisions/0034).
 */
export async function withRawClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'sandan-backup',
    connectionTimeoutMillis: 5_000,
    options:
      '-c timezone=UTC -c datestyle=ISO -c intervalstyle=postgres -c bytea_output=hex -c statement_timeout=0',
  });
  // A broken connection is also the error of the statement under way.
  client.on('error', () => undefined);
  await client.connect();
  return work(client).finally(() => client.end());
}

/** For the transaction under way: no limit between two statements, and every community. */
export const unlimited = `
  select set_config('idle_in_transaction_session_timeout', '0', true),
         set_config('client_encoding', 'UTF8', true), set_config('sandan.reach', '*', true)`;
