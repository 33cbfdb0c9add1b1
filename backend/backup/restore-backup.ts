import type pg from 'pg';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { openDatabase } from '../db/database';
import { everywhere } from '../kernel/in-community';
import { findPending, migrate, stepsFolder } from '../db/migrate';
import { readMigrations } from '../db/migration-files';
import { StartRefusal } from '../db/start-refusal';
import type { Secrets } from '../kernel/secrets';
import { recountCells, reconcile } from '../reconcile';
import { fillTables } from './fill-tables';
import { readManifest, type Manifest } from './manifest';
import { unlimited, withRawClient } from './raw-client';
import { checkedFiles } from './sums';
import { listTables } from './tables';
import { texts } from './texts';

interface Wish {
  /** An empty database, of an account that may make tables in it. */
  url: string;
  /** The role that the program signs in as, when it is another. */
  program?: string;
  /** Where pictures shall lie; must be empty or not there. */
  pictures: string;
  /** Where the backup lies. */
  folder: string;
  secrets: Secrets;
  migrationsFolder?: string;
}

/** What a restored database is like. */
export interface Restored {
  manifest: Manifest;
  rows: number;
  /** Steps by which its schema was older than this program. */
  broughtForward: number;
  /** What the recount finds: as it was in the backup. */
  differences: number;
}

/**
 * Puts a backup into an empty database, brings it forward and recounts it. Everything is checked before anything is
 * written; the rows come in one transaction, and the pictures are put in their place within it: all or nothing.
 * Refuses with a StartRefusal in words: altered or incomplete, other keys, newer than the program, not empty.
 */
export async function restoreBackup(wish: Wish): Promise<Restored> {
  const migrationsFolder = wish.migrationsFolder ?? stepsFolder();
  const manifest = readManifest(wish.folder, wish.secrets);
  const files = readMigrations(migrationsFolder);
  const pending = findPending(files, manifest.migrations);
  refusePictures(wish.pictures);
  await withRawClient(wish.url, async (client) => {
    await refuseFilled(client);
    const half = await stagePictures(wish, manifest);
    try {
      await client.query('begin');
      await client.query(unlimited);
      const steps = files.filter((file) => !pending.includes(file)).map(({ sql }) => sql);
      await fillTables(client, { folder: wish.folder, steps, tables: manifest.tables });
      if (existsSync(half)) renameSync(half, wish.pictures);
      await client.query('commit').catch((error: unknown) => {
        rmSync(wish.pictures, { recursive: true, force: true });
        throw error;
      });
    } finally {
      rmSync(half, { recursive: true, force: true });
    }
  });
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const differences = await bringForward(wish, migrationsFolder);
  return { manifest, rows, broughtForward: pending.length, differences };
}

function refusePictures(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new StartRefusal(texts.picturesThere(folder));
}

async function refuseFilled(client: pg.ClientBase): Promise<void> {
  if ((await listTables(client)).length > 0) throw new StartRefusal(texts.notEmpty);
}

/** Checks every file of the backup and copies its pictures beside their place. Answers where. */
async function stagePictures({ folder, pictures }: Wish, { sums }: Manifest): Promise<string> {
  const half = `${pictures}.part`;
  rmSync(half, { recursive: true, force: true });
  for await (const name of checkedFiles(folder, sums)) {
    if (!name.startsWith('pictures/')) continue;
    const file = path.join(half, name.slice('pictures/'.length));
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    await cp(path.join(folder, name), file);
  }
  // An empty folder may be in the place: a rename needs it gone.
  rmSync(pictures, { recursive: true, force: true });
  return half;
}

async function bringForward({ url, program, secrets }: Wish, migrationsFolder: string): Promise<number> {
  const { pool, close } = openDatabase(url, { silenceMs: 15 * 60_000 });
  try {
    await migrate(pool, migrationsFolder, { program });
    const db = everywhere({ pool });
    const wrong = [...(await reconcile(db)), ...(await recountCells(db, (sealed) => secrets.open(sealed)))];
    return wrong.length;
  } finally {
    await close();
  }
}
