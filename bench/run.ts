// npm run bench: measures every part, npm run bench -- placeOrder rush only these. Prints tables and renews what it
// measured in bench/results.json. Ratios within one part; never a test.
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { connect } from '../backend/db/connect';
import { openDatabase } from '../backend/db/database';
import { seedDemo } from '../backend/demo';
import { testSecrets } from '../tests/support/secrets';
import type { BenchDatabase } from './bench-database';
import { buildMissing } from './built';
import { BENCH_NOW } from './order-fixture';
import { parts } from './parts';

const RESULTS = 'bench/results.json';

/** The demo community in a database of its own, while something is measured in it. */
async function withDatabase(work: (database: BenchDatabase) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sandan-bench-'));
  chmodSync(folder, 0o711);
  const connection = await connect({ databaseUrl: process.env.DATABASE_URL, folder, log: () => {} });
  const database = { ...openDatabase(connection.ownerUrl), programUrl: connection.url };
  await seedDemo(database, { now: BENCH_NOW, secrets: testSecrets });
  await work(database);
  await database.close();
  await connection.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Which parts are asked for, in their own order; throws at a name that is none. */
function asked(names: readonly string[]): string[] {
  const unknown = names.filter((name) => !(name in parts));
  if (unknown.length > 0)
    throw new Error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);
  return Object.keys(parts).filter((name) => names.length === 0 || names.includes(name));
}

const isList = (one: unknown): boolean => Array.isArray(one);

/** Lists as tables, single figures beside each other in one. */
function print(name: string, figures: unknown): void {
  console.log(name);
  if (typeof figures !== 'object' || figures === null || isList(figures)) return console.table(figures);
  const lists = Object.entries(figures).filter(([, one]) => isList(one));
  lists.forEach(([, one]) => console.table(one));
  const single = Object.fromEntries(Object.entries(figures).filter(([, one]) => !isList(one)));
  if (Object.keys(single).length > 0) console.table([single]);
}

/** Written after each part: one that fails costs nobody the others. */
function keep(name: string, figures: unknown): void {
  const kept = JSON.parse(readFileSync(RESULTS, 'utf8')) as Record<string, unknown>;
  const machine = { cores: os.cpus().length, model: os.cpus()[0]?.model ?? '', node: process.version };
  const measured = { measuredAt: new Date().toISOString(), machine, figures };
  writeFileSync(RESULTS, `${JSON.stringify({ ...kept, [name]: measured }, null, 2)}\n`);
}

async function run(names: readonly string[]): Promise<void> {
  const wanted = asked(names);
  buildMissing();
  await withDatabase(async (database) => {
    for (const name of wanted) {
      const figures = await parts[name]?.(database);
      print(name, figures);
      keep(name, figures);
    }
  });
}

void run(process.argv.slice(2));
