import type pg from 'pg';

/** A column of an answer, as PostgreSQL describes it before a statement is run. */
export interface Column {
  name: string;
  /** The type's number in pg_type. */
  type: number;
}

interface Wire {
  parse(query: { text: string; name: string; types: number[] }, more: boolean): void;
  describe(what: { type: 'S'; name: string }, more: boolean): void;
  sync(): void;
}

/** Asks the server what a statement takes and gives: node-postgres hands it the messages of its turn on the wire. */
class Description {
  columns: Column[] = [];

  constructor(
    private readonly text: string,
    private readonly done: (fault: Error | undefined, columns: Column[]) => void,
  ) {}

  submit(wire: Wire): void {
    wire.parse({ text: this.text, name: '', types: [] }, true);
    wire.describe({ type: 'S', name: '' }, true);
    wire.sync();
  }

  handleRowDescription({ fields }: { fields: { name: string; dataTypeID: number }[] }): void {
    this.columns = fields.map(({ name, dataTypeID }) => ({ name, type: dataTypeID }));
  }

  handleError(fault: Error): void {
    // The client forgets a question that failed, so this is the last that is heard of it.
    this.done(fault, []);
  }

  handleReadyForQuery(): void {
    this.done(undefined, this.columns);
  }
}

/** The columns that a statement would answer; throws what PostgreSQL says of one that it does not take. */
export const describe = (client: pg.ClientBase, text: string): Promise<Column[]> =>
  new Promise((resolve, reject) => {
    const question = new Description(text, (fault, columns) => (fault ? reject(fault) : resolve(columns)));
    // node-postgres takes whatever can be submitted; its types name only its own.
    client.query(question as unknown as pg.Submittable);
  });
