import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { givenDatabase } from './support/database';
import { givenFolder } from './support/folder';
import { runScript } from './support/run-script';
import { TEST_DATA_KEYS } from './support/secrets';

const database = await givenDatabase('empty');
const home = givenFolder();
const old = path.join(home, 'old');
const fresh = path.join(home, 'fresh');

/** As `npm start` leaves it to the terminal: the embedded database, keys in a file. */
const run = (script: string, words: string[], DATA_DIR: string) =>
  runScript(script, words, { DATA_DIR, DATABASE_URL: '', DATA_KEYS: '', BACKUP_KEEP: '1' });

it('an installation with the embedded database is backed up and restored from the terminal', async () => {
  for (const folder of [old, fresh]) mkdirSync(folder, { mode: 0o711 });
  expect(await run('backup.ts', [], old)).toMatchObject({
    code: 1,
    err: expect.stringContaining('没有找到数据密钥') as string,
  });

  writeFileSync(path.join(old, 'data-keys'), TEST_DATA_KEYS, { mode: 0o600 });
  expect(await run('migrate.ts', [], old)).toMatchObject({ code: 0 });
  mkdirSync(path.join(old, 'backups', 'sandan-20260101T000000Z'), { recursive: true });
  const made = await run('backup.ts', [], old);
  expect(made).toMatchObject({ code: 0, err: '' });
  expect(made.out).toContain('按 BACKUP_KEEP 删掉了旧备份 sandan-20260101T000000Z');
  const [kept = '', ...others] = readdirSync(path.join(old, 'backups'));
  expect(others).toEqual([]);

  const backup = path.join(old, 'backups', kept);
  const keyless = await run('restore.ts', [backup], fresh);
  expect(keyless).toMatchObject({ code: 1, err: expect.stringContaining('恢复要用原来的密钥') as string });
  copyFileSync(path.join(old, 'data-keys'), path.join(fresh, 'data-keys'));
  const restored = await run('restore.ts', [backup], fresh);
  expect(restored).toMatchObject({ code: 0, err: '' });
  expect(restored.out).toContain('每一件都对得上');
});

it('the program may sign in as another than the owner of the schema', async () => {
  const DATA_DIR = path.join(home, 'two-accounts');
  const urls = { DATABASE_URL: database.program.url, DATABASE_OWNER_URL: database.url };
  const backup = await runScript('backup.ts', [], { DATA_DIR, ...urls });
  expect(backup).toMatchObject({ code: 0, err: '' });
  const recount = await runScript('reconcile.ts', [], { DATA_DIR, ...urls });
  expect(recount).toMatchObject({ code: 0, err: '' });
  const doctor = await runScript('doctor.ts', [], { DATA_DIR, ...urls, DEMO: '1' });
  expect(doctor.out).toContain('✓ 数据库权限：够用');
});
