import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { givenDatabase } from '../../tests/support/database';
import { givenFolder } from '../../tests/support/folder';
import { openDatabase } from './database';
import { migrate } from './migrate';
import { StartRefusal } from './start-refusal';

const database = await givenDatabase('bare');
const folder = givenFolder();

const givenStep = (name: string, sql: string, where = folder): void =>
  writeFileSync(path.join(where, name), sql);

const copyOfSteps = (name: string): string => {
  const copy = path.join(folder, name);
  for (const step of ['0001_bread.sql', '0002_rice.sql'])
    cpSync(path.join(folder, step), path.join(copy, step));
  return copy;
};

describe('the migrations', () => {
  beforeAll(() => {
    givenStep('0001_bread.sql', 'create table bread (id int); select pg_sleep(0.1);');
    givenStep('0002_rice.sql', 'create table rice (id int);\ninsert into rice values (1);');
  });

  it('run once when two instances start at the same moment', async () => {
    const second = openDatabase(database.url);
    const applied = await Promise.all([migrate(database.pool, folder), migrate(second.pool, folder)]);
    await second.close();
    expect(applied.flat()).toEqual(['0001_bread.sql', '0002_rice.sql']);
    expect((await database.pool.query('select id from rice')).rows).toEqual([{ id: 1 }]);
  });

  it('have nothing to do the second time, also with the line ends of Windows', async () => {
    const windows = copyOfSteps('windows');
    givenStep('0002_rice.sql', 'create table rice (id int);\r\ninsert into rice values (1);', windows);
    expect(await migrate(database.pool, windows)).toEqual([]);
  });

  it('refuse a database that is newer than the program', async () => {
    const older = path.join(folder, 'older');
    cpSync(path.join(folder, '0001_bread.sql'), path.join(older, '0001_bread.sql'));
    const attempt = migrate(database.pool, older);
    await expect(attempt).rejects.toThrow(StartRefusal);
    await expect(attempt).rejects.toThrow('数据库比程序新:里面有这个程序不认识的版本 0002_rice.sql');
  });

  it('refuse a file that changed after it was applied', async () => {
    const changed = copyOfSteps('changed');
    givenStep('0001_bread.sql', 'create table bread (id bigint);', changed);
    await expect(migrate(database.pool, changed)).rejects.toThrow('0001_bread.sql 用过以后又被改动了');
  });

  it('refuse a new file that is numbered before an applied one', async () => {
    const late = copyOfSteps('late');
    givenStep('0000_salt.sql', 'create table salt (id int);', late);
    await expect(migrate(database.pool, late)).rejects.toThrow('0000_salt.sql 排在已经用过的后面');
  });

  it('leave nothing of a file that fails in its middle', async () => {
    const broken = copyOfSteps('broken');
    givenStep('0003_oil.sql', 'create table oil (id int); create table oil (id int);', broken);
    await expect(migrate(database.pool, broken)).rejects.toThrow('migration 0003_oil.sql failed');
    const left = await database.pool.query(
      "select to_regclass('oil') as oil, max(version) as version from schema_migrations",
    );
    expect(left.rows).toEqual([{ oil: null, version: '0002' }]);
  });

  it('refuse two files of one number and a file without a number', async () => {
    const twice = copyOfSteps('twice');
    givenStep('0002_oil.sql', 'select 1', twice);
    await expect(migrate(database.pool, twice)).rejects.toThrow('two migrations have the number 0002');
    const unnamed = copyOfSteps('unnamed');
    givenStep('oil.sql', 'select 1', unnamed);
    await expect(migrate(database.pool, unnamed)).rejects.toThrow('NNNN_name.sql');
  });
});
