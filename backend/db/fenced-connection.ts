import { CompiledQuery, type DatabaseConnection, type TransactionSettings } from 'kysely';

/** The communities whose rows a transaction may touch; everywhere only where a step must look across them. */
export type Reach = readonly string[] | 'everywhere';

const ID = /^[0-9a-f-]{36}$/i;

/** Written into the statement, because `set` takes no parameters: anything but ids is refused. */
function settingOf(reach: Reach): string {
  if (reach === 'everywhere') return '*';
  if (!reach.every((id) => ID.test(id))) throw new RangeError('a reach is a list of community ids');
  const ids = reach.map((id) => id.toLowerCase()); // as PostgreSQL writes them
  return ids.length === 1 ? ids.join() : `{${ids.join(',')}}`;
}

/** The words that begin a transaction within a reach, for one message (docs/decisions/0034). */
function beginning(reach: Reach, { isolationLevel, accessMode }: TransactionSettings): string {
  const level = isolationLevel ? ` isolation level ${isolationLevel}` : '';
  return `begin${level}${accessMode ? ` ${accessMode}` : ''}; set local sandan.reach = '${settingOf(reach)}'`;
}

/** A connection in use: a transaction is begun on it from the first moment until it is given back. */
export class FencedConnection implements DatabaseConnection {
  #isOpen = false;
  hasFailed = false;

  constructor(
    readonly inner: DatabaseConnection,
    private readonly reach: Reach,
  ) {}

  async begin(settings: TransactionSettings): Promise<void> {
    await this.inner.executeQuery(CompiledQuery.raw(beginning(this.reach, settings)));
    this.#isOpen = true;
  }

  async end(how: 'commit' | 'rollback'): Promise<void> {
    this.#isOpen = false;
    await this.inner.executeQuery(CompiledQuery.raw(how));
  }

  /** Whatever failed is told by its own error: a connection that is gone cannot even be rolled back. */
  async close(): Promise<void> {
    if (!this.#isOpen) return;
    if (this.hasFailed) await this.end('rollback').catch(() => undefined);
    else await this.end('commit');
  }

  executeQuery: DatabaseConnection['executeQuery'] = async (query) => {
    try {
      return await this.inner.executeQuery(query);
    } catch (error) {
      this.hasFailed = true;
      throw error;
    }
  };

  streamQuery: DatabaseConnection['streamQuery'] = (query, size) => this.inner.streamQuery(query, size);
}
