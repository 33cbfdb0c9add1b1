import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { openDatabase, type DatabaseHandle } from '../../backend/db/database';
import { templateDatabase, urlOf, type Template } from './template-database';

/** Held while a template is made or copied: PostgreSQL refuses to copy a database that somebody is in. */
const templatesLock = 664;

const asAdmin = async <T>(adminUrl: string, work: (admin: pg.ClientBase) => Promise<T>): Promise<T> => {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  return work(admin).finally(() => admin.end());
};

const copyTemplate = (adminUrl: string, template: Template, name: string): Promise<void> =>
  asAdmin(adminUrl, async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [templatesLock]);
    await admin.query(
      `create database ${name} template ${await templateDatabase(admin, adminUrl, template)}`,
    );
  });

/** The owner's way into a test's database, who sees everything, and the program's, which is fenced. */
export interface TestDatabase extends DatabaseHandle {
  program: DatabaseHandle;
}

/**
 * Gives a test file a database of its own, copied from a template and dropped after the last test.
 * Call it at the top of the file: `const database = await givenDatabase('demo')`.
 */
export const givenDatabase = async (
  template: Template = 'empty',
  options: { max?: number } = {},
): Promise<TestDatabase> => {
  const adminUrl = inject('adminUrl');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await copyTemplate(adminUrl, template, name);
  const database = openDatabase(urlOf(adminUrl, name), options);
  const program = openDatabase(urlOf(inject('programUrl'), name), options);
  afterAll(async () => {
    await Promise.all([database.close(), program.close()]);
    await asAdmin(adminUrl, (admin) => admin.query(`drop database ${name} with (force)`));
  });
  return { ...database, program };
};
