import type pg from 'pg';
import { PROGRAM_ROLE } from '../../backend/db/embedded/start-embedded';
import { openDatabase, type DatabaseHandle } from '../../backend/db/database';
import { migrate } from '../../backend/db/migrate';
import { testSecrets } from './secrets';
import { seededAt } from './seeded-at';

/** 'bare' has nothing, 'empty' the schema, 'demo' the demo community as well. */
export type Template = 'bare' | 'empty' | 'demo';
type Made = Exclude<Template, 'bare'>;

const origin: Record<Made, string> = { empty: 'template1', demo: 'tpl_empty' };

const fill: Record<Made, (database: DatabaseHandle) => Promise<void>> = {
  empty: async ({ pool }) => {
    await migrate(pool, undefined, { program: PROGRAM_ROLE });
  },
  demo: async (database) => {
    const { seedDemo } = await import('../../backend/demo');
    await seedDemo(database, { now: seededAt, secrets: testSecrets });
  },
};

const exists = async (admin: pg.ClientBase, name: string): Promise<boolean> =>
  (await admin.query('select from pg_database where datname = $1', [name])).rowCount === 1;

const build = async (admin: pg.ClientBase, url: string, template: Made): Promise<void> => {
  const name = `building_${template}`;
  await admin.query(`drop database if exists ${name} with (force)`);
  await admin.query(`create database ${name} template ${origin[template]}`);
  const database = openDatabase(urlOf(url, name));
  await fill[template](database).finally(() => database.close());
  await admin.query(`alter database ${name} rename to tpl_${template}`);
};

/** The same server, another database. */
export const urlOf = (adminUrl: string, name: string): string => {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
};

/** Makes the template when it is asked for the first time in a run; call it only while holding the templates' lock. */
export const templateDatabase = async (
  admin: pg.ClientBase,
  url: string,
  template: Template,
): Promise<string> => {
  if (template === 'bare') return 'template1';
  const name = `tpl_${template}`;
  if (await exists(admin, name)) return name;
  if (template === 'demo') await templateDatabase(admin, url, 'empty');
  await build(admin, url, template);
  return name;
};
