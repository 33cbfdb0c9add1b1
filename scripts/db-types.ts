import { generate, PostgresDialect } from 'kysely-codegen';
import type { DatabaseHandle } from '../backend/db/database';

/** Writes out the types of every table of a migrated database, as openDatabase delivers them. */
export const dbTypes = ({ db }: DatabaseHandle): Promise<string> =>
  generate({
    camelCase: true,
    db: db.withoutPlugins(),
    dialect: new PostgresDialect({ dateParser: 'string' }),
    excludePattern: 'schema_*',
    outFile: null,
    typeMapping: { int8: 'number' },
    typeOnlyImports: true,
  });
