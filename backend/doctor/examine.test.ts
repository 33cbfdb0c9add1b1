import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { givenApp } from '../../tests/support/app';
import { givenDatabase } from '../../tests/support/database';
import { givenFolder } from '../../tests/support/folder';
import { runScript } from '../../tests/support/run-script';
import { TEST_DATA_KEYS } from '../../tests/support/secrets';
import { folderAt } from '../backup/backup-folder';
import { freePort } from '../db/embedded/free-port';
import { runJobs, runSending } from '../jobs';
import { examine, type Installation } from './examine';

const database = await givenDatabase('demo');
const { app, clock } = givenApp(database);
const folder = givenFolder();
const backups = path.join(folder, 'backups');

const installation: Installation = {
  databaseUrl: database.url,
  folder,
  dataKeys: TEST_DATA_KEYS,
  keysFile: path.join(folder, 'data-keys'),
  backups,
  isDemo: false,
  webAddress: 'https://home.example',
  cloud: undefined,
};

const namesOfWrong = async (changed: Partial<Installation> = {}): Promise<string[]> => {
  const findings = await examine({ ...installation, ...changed }, new Date());
  return findings.filter(({ health }) => health === 'wrong').map(({ name }) => name);
};

describe('the doctor', () => {
  it('finds an installation that nobody has looked after', async () => {
    expect(await namesOfWrong({ webAddress: undefined })).toEqual(['jobs', 'backups', 'web']);
  });

  it('finds nothing wrong when its jobs run and it is backed up', async () => {
    await runJobs(app, clock.now);
    await runSending(app, clock.now);
    mkdirSync(folderAt(backups, new Date()), { recursive: true });
    expect(await namesOfWrong()).toEqual([]);
    const ran = await runScript('doctor.ts', [], {
      DATABASE_URL: database.url,
      DATA_DIR: folder,
      WEB_ADDRESS: 'https://home.example',
    });
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('都正常。');
    expect(ran.out).not.toContain(database.url);
  });

  it('says that the database does not answer, and ends with 1', async () => {
    const DATABASE_URL = `postgres://wang:geheim@127.0.0.1:${await freePort()}/sandan`;
    const ran = await runScript('doctor.ts', [], { DATABASE_URL, DATA_DIR: folder, DATA_KEYS: '' });
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('✗ 数据库：用不了 → DATABASE_URL 指定的数据库没有应答');
    expect(ran.out).toContain('✗ 数据密钥：没有');
    expect(ran.out).not.toContain('geheim');
  });

  it('makes no database where there is none', async () => {
    const empty = path.join(folder, 'empty');
    mkdirSync(empty);
    expect(await namesOfWrong({ databaseUrl: undefined, folder: empty, isDemo: true })).toEqual(['database']);
  });

  it('asks for the term and the quotas of a cloud environment instead of an address', async () => {
    const cloud = { expires: '2020-01-01', quotas: 'calls=9/10' };
    expect(await namesOfWrong({ cloud, webAddress: undefined })).toEqual(['cloudExpiry', 'cloudQuotas']);
  });

  it('reads the keys of a file', async () => {
    writeFileSync(installation.keysFile, TEST_DATA_KEYS, { mode: 0o644 });
    expect(await namesOfWrong({ dataKeys: undefined })).toEqual(['keys']);
  });
});
