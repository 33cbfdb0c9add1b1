import type pg from 'pg';
import { createReadStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { createGzip } from 'node:zlib';
import { to as copyTo } from 'pg-copy-streams';
import { StartRefusal } from '../db/start-refusal';
import { fingerprintsOf, type Secrets } from '../kernel/secrets';
import { writeManifest, type Manifest } from './manifest';
import { unlimited, withRawClient } from './raw-client';
import { openSummedFolder, type SummedFolder } from './sums';
import { listTables, written, type Table } from './tables';
import { texts } from './texts';

interface Wish {
  /** The database's address, of an account that may read everything. */
  url: string;
  /** Where pictures lie on this machine's disk; a folder that is not there has none. */
  pictures: string;
  /** Where the backup comes to lie; must not be there yet. */
  folder: string;
  secrets: Secrets;
  now: Date;
}

/**
 * Copies the database as it is at one moment, and the pictures, into `folder`, which is there whole or not at all. What
 * is sealed stays sealed, and the keys are not in it. Answers what it wrote.
 */
export async function writeBackup(wish: Wish): Promise<Manifest> {
  if (existsSync(wish.folder)) throw new StartRefusal(texts.alreadyThere(wish.folder));
  const half = `${wish.folder}.part`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true, mode: 0o700 });
  try {
    const manifest = await withRawClient(wish.url, (client) => copyAll(client, { ...wish, folder: half }));
    writeManifest(half, wish.secrets, manifest);
    renameSync(half, wish.folder);
    return manifest;
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}

/** The moment is fixed before the first picture is copied: a row whose picture is not there yet is not in it. */
async function copyAll(client: pg.Client, { pictures, folder, secrets, now }: Wish): Promise<Manifest> {
  await client.query('begin isolation level repeatable read read only');
  await client.query(unlimited);
  const migrations = await listMigrations(client);
  const files = openSummedFolder(folder);
  const tables: Manifest['tables'] = [];
  for (const table of await listTables(client)) {
    tables.push({ ...table, rows: await copyTable(client, files, table) });
  }
  await client.query('commit');
  const copied = await copyPictures(files, pictures);
  const sums = await files.end();
  const keys = fingerprintsOf(secrets);
  return { format: 1, madeAt: now.toISOString(), migrations, keys, tables, pictures: copied, sums };
}

async function listMigrations(client: pg.Client): Promise<Manifest['migrations']> {
  const there = await client.query(
    `select from pg_class where oid = to_regclass('public.schema_migrations')`,
  );
  if (there.rowCount === 0) throw new StartRefusal(texts.nothingToBackUp);
  const { rows } = await client.query<Manifest['migrations'][number]>(
    'select version, name, checksum from schema_migrations order by version',
  );
  if (rows.length === 0) throw new StartRefusal(texts.nothingToBackUp);
  return rows;
}

async function copyTable(client: pg.Client, files: SummedFolder, table: Table): Promise<number> {
  const stream = client.query(copyTo(`copy ${written(table)} to stdout`));
  await files.write(`tables/${table.name}.copy.gz`, stream, createGzip());
  return stream.rowCount;
}

/** A picture that is deleted meanwhile is left out, and what was never written whole. */
async function copyPictures(files: SummedFolder, pictures: string): Promise<number> {
  if (!existsSync(pictures)) return 0;
  let copied = 0;
  for (const outer of await readdir(pictures))
    for (const inner of await namesIn(path.join(pictures, outer)))
      for (const name of await namesIn(path.join(pictures, outer, inner))) {
        const file = path.join(pictures, outer, inner, name);
        if (name.endsWith('.half') || !existsSync(file)) continue;
        await files.write(`pictures/${outer}/${inner}/${name}`, createReadStream(file));
        copied += 1;
      }
  return copied;
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
