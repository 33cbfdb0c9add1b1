import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import pino from 'pino';
import { givenDatabase } from '../../tests/support/database';
import { givenFolder } from '../../tests/support/folder';
import { testSecrets } from '../../tests/support/secrets';
import { seededAt } from '../../tests/support/seeded-at';
import { makeApp } from '../app';
import type { DatabaseHandle } from '../db/database';
import { roleOf } from '../db/connect';
import { stepsFolder } from '../db/migrate';
import { openLocalDisk } from '../files/local-disk';
import { everywhere } from '../kernel/in-community';
import { makeSecrets, newDataKey } from '../kernel/secrets';
import { reconcile } from '../reconcile';
import { fillDemo } from '../transports/demo/fill-demo';
import { restoreBackup } from './restore-backup';
import { writeBackup } from './write-backup';

const source = await givenDatabase('empty');
const home = givenFolder();
const pictures = path.join(home, 'pictures');
const folder = path.join(home, 'backup');
const empties = [
  await givenDatabase('bare'),
  await givenDatabase('bare'),
  await givenDatabase('bare'),
  await givenDatabase('bare'),
] as const;

const app = makeApp({
  database: source,
  secrets: testSecrets,
  pictures: openLocalDisk(pictures),
  log: pino({ level: 'silent' }),
  clock: () => seededAt,
});
await fillDemo(app);
const wish = { url: source.url, pictures, folder, secrets: testSecrets, now: seededAt };
const manifest = await writeBackup(wish);

const countsOf = async ({ pool }: DatabaseHandle): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { name } of manifest.tables) {
    const { rows } = await pool.query<{ count: number }>(`select count(*) from "${name}"`);
    counts[name] = rows[0]?.count ?? -1;
  }
  return counts;
};

const tablesOf = async ({ pool }: DatabaseHandle): Promise<number | null> =>
  (await pool.query(`select from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`))
    .rowCount;

const filesIn = (place: string): string[] => readdirSync(place, { recursive: true, encoding: 'utf8' }).sort();

/** Of both communities of the demonstration. */
const homes = 664 + 162;

let copies = 0;
/** A copy of the backup with something done to it. */
const copyWith = (harm: (place: string) => void): string => {
  const place = path.join(home, `copy-${(copies += 1)}`);
  cpSync(folder, place, { recursive: true });
  harm(place);
  return place;
};

describe('a backup', () => {
  it('holds every row and every picture, and nothing that is sealed in the clear', async () => {
    expect(Object.fromEntries(manifest.tables.map(({ name, rows }) => [name, rows]))).toEqual(
      await countsOf(source),
    );
    expect(manifest.tables.find(({ name }) => name === 'households')?.rows).toBe(homes);
    expect(manifest.pictures).toBe(filesIn(pictures).filter((name) => name.length > 36).length);
    expect(manifest.pictures).toBeGreaterThan(0);
    expect(JSON.stringify(manifest)).not.toContain(Buffer.alloc(32, 7).toString('base64'));
    const residents = gunzipSync(readFileSync(path.join(folder, 'tables', 'residents.copy.gz'))).toString();
    const contacts = gunzipSync(readFileSync(path.join(folder, 'tables', 'contacts.copy.gz'))).toString();
    expect(residents).toMatch(/\ttest\.[\w-]{30,}/);
    expect(residents).not.toMatch(/\p{Script=Han}/u);
    expect(contacts).not.toMatch(/\b199\d{8}\b/);
  });

  it('is not written over, and leaves no half of itself', async () => {
    await expect(writeBackup(wish)).rejects.toThrow('已经有了');
    await expect(writeBackup({ ...wish, url: empties[0].url, folder: `${folder}-2` })).rejects.toThrow(
      '没有可以备份的',
    );
    expect(readdirSync(home).filter((name) => name.startsWith('backup'))).toEqual(['backup']);
  });
});

/** An empty database in the hands of an owner who is no superuser. */
const inOwnersHands = async (work: (ownerUrl: string) => Promise<void>): Promise<void> => {
  const { url, pool } = empties[3];
  const name = new URL(url).pathname.slice(1);
  const owner = `owner_of_${name}`;
  await pool.query(`create role ${owner} login password 'own'; alter database ${name} owner to ${owner}`);
  try {
    await work(Object.assign(new URL(url), { username: owner, password: 'own' }).href);
  } finally {
    await pool.query(
      `reassign owned by ${owner} to current_user; drop owned by ${owner}; drop role ${owner}`,
    );
  }
};

describe('restoring', () => {
  const target = empties[0];
  const place = path.join(home, 'restored', 'pictures');

  it('gives an empty database every row back, balanced, with its pictures', async () => {
    const restored = await restoreBackup({ url: target.url, pictures: place, folder, secrets: testSecrets });
    expect(restored).toMatchObject({ differences: 0, broughtForward: 0 });
    expect(await countsOf(target)).toEqual(await countsOf(source));
    expect(await reconcile(target.db)).toEqual([]);
    expect(filesIn(place)).toEqual(filesIn(pictures));
    const name = filesIn(place).find((one) => one.length > 36) ?? '';
    expect(readFileSync(path.join(place, name))).toEqual(readFileSync(path.join(pictures, name)));
  });

  it('ties everything together as it was: keys, indexes, triggers', async () => {
    const shape = `select conrelid::regclass::text as at, conname as name, pg_get_constraintdef(oid) as what, convalidated as ok
        from pg_constraint where connamespace = 'public'::regnamespace
       union all select tablename, indexname, indexdef, true from pg_indexes where schemaname = 'public'
       union all select tgrelid::regclass::text, tgname, tgenabled::text, true from pg_trigger where not tgisinternal
       order by 1, 2, 3`;
    expect((await target.pool.query(shape)).rows).toEqual((await source.pool.query(shape)).rows);
  });

  it('serves an owner without further rights, and lets the program in', () =>
    inOwnersHands(async (ownerUrl) => {
      const { program } = empties[3];
      const place = { url: ownerUrl, program: roleOf(program.url), pictures: path.join(home, 'owned') };
      const restored = await restoreBackup({ ...place, folder, secrets: testSecrets });
      expect(restored.differences).toBe(0);
      const again = await writeBackup({ ...wish, url: ownerUrl, folder: path.join(home, 'again') });
      expect(again.tables).toEqual(manifest.tables);
      const { rows } = await sql`select count(*) as count from households`.execute(everywhere(program));
      expect(rows).toEqual([{ count: homes }]);
    }));

  it('touches nothing of a database that is not empty', async () => {
    const again = restoreBackup({ url: target.url, pictures: `${place}-2`, folder, secrets: testSecrets });
    await expect(again).rejects.toThrow('不是空的');
    expect(existsSync(`${place}-2`)).toBe(false);
  });

  it('brings an older backup forward', async () => {
    const newer = path.join(home, 'newer', 'migrations');
    cpSync(stepsFolder(), newer, { recursive: true });
    cpSync(path.join(stepsFolder(), '..', 'functions'), path.join(newer, '..', 'functions'), {
      recursive: true,
    });
    writeFileSync(
      path.join(newer, '9999_bread.sql'),
      'alter table households add bread int not null default 1',
    );
    const restored = await restoreBackup({
      url: empties[1].url,
      pictures: path.join(home, 'forward'),
      folder,
      secrets: testSecrets,
      migrationsFolder: newer,
    });
    expect(restored).toMatchObject({ differences: 0, broughtForward: 1 });
    const { rows } = await empties[1].pool.query('select sum(bread) as bread from households');
    expect(rows).toEqual([{ bread: homes }]);
  });
});

describe('restoring refuses, and leaves nothing half-done,', () => {
  const target = empties[2];
  const place = path.join(home, 'refused');
  const attempt = (from: string, secrets = testSecrets) =>
    restoreBackup({ url: target.url, pictures: place, folder: from, secrets });
  const expectUntouched = async () => {
    expect(await tablesOf(target)).toBe(0);
    expect(filesIn(home).filter((name) => name.startsWith('refused'))).toEqual([]);
  };

  const harms: readonly (readonly [string, (place: string) => void])[] = [
    ['a table cut short', (at) => truncateSync(path.join(at, 'tables', 'households.copy.gz'), 100)],
    ['a table with more in it', (at) => appendFileSync(path.join(at, 'tables', 'households.copy.gz'), 'x')],
    ['a list of files that was written anew', (at) => appendFileSync(path.join(at, 'SHA256SUMS'), '\n')],
    [
      'a manifest that says something else',
      (at) => {
        const file = path.join(at, 'manifest.json');
        writeFileSync(file, readFileSync(file, 'utf8').replace(`"rows": ${homes}`, `"rows": ${homes - 1}`));
      },
    ],
    ['no seal', (at) => truncateSync(path.join(at, 'manifest.seal'), 0)],
  ];
  it.each(harms)('%s', async (_name, harm) => {
    await expect(attempt(copyWith(harm))).rejects.toThrow(/什么都没有恢复/);
    await expectUntouched();
  });

  it('what is no backup, and one that was not finished', async () => {
    mkdirSync(path.join(home, 'nothing'));
    await expect(attempt(path.join(home, 'nothing'))).rejects.toThrow('缺 manifest.json');
    await expect(attempt(path.join(home, 'some.part'))).rejects.toThrow('没有做完');
    await expectUntouched();
  });

  it('another key, also one of the same name, and says which is needed', async () => {
    const other = makeSecrets(newDataKey().replace(/^[^:]+/, 'test'));
    await expect(attempt(folder, other)).rejects.toThrow('要用密钥 test');
    await expectUntouched();
  });

  it('a backup that is newer than the program', async () => {
    const older = path.join(home, 'older');
    cpSync(stepsFolder(), older, {
      recursive: true,
      filter: (file) => !path.basename(file).startsWith('0068'),
    });
    const restoring = restoreBackup({
      url: target.url,
      pictures: place,
      folder,
      secrets: testSecrets,
      migrationsFolder: older,
    });
    await expect(restoring).rejects.toThrow('数据库比程序新');
    await expectUntouched();
  });
});
