import type pg from 'pg';

/** A table as it is copied: what the database works out by itself is left out. */
export interface Table {
  name: string;
  columns: string[];
}

const ours = `
  select c.relname as name, array_agg(a.attname order by a.attnum)::text[] as columns
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
   where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
   group by c.relname order by c.relname`;

/** Says which texts of functions the database has had: filled by the restored one for itself. */
const ofTheDatabaseItself = ['schema_functions'];

/** All tables with data of ours, by name. */
export async function listTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(ours);
  return rows.filter(({ name }) => !ofTheDatabaseItself.includes(name));
}

/** For a statement: table and columns, whatever words they are. */
export const written = ({ name, columns }: Table): string =>
  `public."${name}" (${columns.map((column) => `"${column}"`).join(', ')})`;
