import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { givenDatabase } from '../../tests/support/database';
import { givenFolder } from '../../tests/support/folder';
import { connect } from './connect';
import { freePort } from './embedded/free-port';
import { StartRefusal } from './start-refusal';

const folder = givenFolder();
const log = () => undefined;
const bare = await givenDatabase('bare');

const refusalFor = async (databaseUrl: string): Promise<StartRefusal> => {
  const error: unknown = await connect({ databaseUrl, folder, log }).catch((refused: unknown) => refused);
  if (!(error instanceof StartRefusal)) throw new Error('was not refused in words', { cause: error });
  return error;
};

const givenSilentServer = async (): Promise<number> => {
  const server = createServer((socket) => onTestFinished(() => void socket.destroy()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
};

const migrationsOf = (name: string, steps: Record<string, string>): string => {
  const migrations = path.join(folder, name);
  mkdirSync(migrations);
  for (const [file, sql] of Object.entries(steps)) writeFileSync(path.join(migrations, file), sql);
  return migrations;
};

describe('a DATABASE_URL', () => {
  it('that nobody listens at is refused in one line, without its password', async () => {
    const port = await freePort();
    const { message } = await refusalFor(`postgres://wang:geheim@127.0.0.1:${port}/sandan`);
    expect(message).toContain(`没有应答:127.0.0.1:${port}/sandan(ECONNREFUSED)`);
    expect(message).not.toMatch(/geheim|\n/);
  });

  it('whose server takes the connection and then stays silent is refused', async () => {
    const { message } = await refusalFor(`postgres://wang@127.0.0.1:${await givenSilentServer()}/sandan`);
    expect(message).toContain('没有应答');
  });

  it('with a wrong password is refused', async () => {
    const wrong = new URL(bare.url);
    wrong.password = 'geheim';
    const { message } = await refusalFor(wrong.href);
    expect(message).toContain('没有应答');
    expect(message).not.toContain('geheim');
  });

  it('that is no address is refused', async () => {
    const { message } = await refusalFor('wo shi dizhi');
    expect(message).toContain('地址写得不对');
  });

  it('that answers is used, its schema brought forward', async () => {
    const migrationsFolder = migrationsOf('given', { '0001_bread.sql': 'create table bread (id int)' });
    const connection = await connect({ databaseUrl: bare.url, folder, log, migrationsFolder });
    const { rows } = await connection.database.pool.query('select count(*) as pieces from bread');
    await connection.close();
    expect(rows).toEqual([{ pieces: 0 }]);
    expect(connection.embedded).toBe(false);
  });
});

describe('without a DATABASE_URL', () => {
  it('the embedded database is started, and let go when the schema is newer than the program', async () => {
    const steps = {
      '0001_bread.sql': 'create table bread (id int)',
      '0002_rice.sql': 'create table rice (id int)',
    };
    const home = path.join(folder, 'home');
    const connection = await connect({ folder: home, log, migrationsFolder: migrationsOf('newer', steps) });
    expect(connection.embedded).toBe(true);
    await connection.close();

    const older = migrationsOf('older', { '0001_bread.sql': steps['0001_bread.sql'] });
    await expect(connect({ folder: home, log, migrationsFolder: older })).rejects.toThrow('数据库比程序新');
    expect(existsSync(path.join(home, 'lock'))).toBe(false);
    expect(existsSync(path.join(home, 'postgres', 'data', 'postmaster.pid'))).toBe(false);
  });
});
