import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { COMMUNITY_ID } from '../backend/demo';
import { demoAccountId } from '../backend/demo/people';
import type { BenchDatabase } from './bench-database';
import { benchLines, BENCH_NOW, type OrderSlots } from './order-fixture';

export const hasPgbench = (): boolean => spawnSync('pgbench', ['--version']).status === 0;

/**
 * The same statement as pgbench sends it. pgbench has no lists: each client counts its own slots, and the slot's
 * household and wave are looked up by number.
 */
const script = (slotsPerClient: number) => `
\\set i :i + 1
\\set n :first + :client_id * ${slotsPerClient} + :i
select place_order('${COMMUNITY_ID}', s.household_id, '${demoAccountId('lin')}', '{resident,familyProxy,captain,staff}',
  s.wave_id, gen_random_uuid(), '${JSON.stringify(benchLines)}', gen_random_uuid(), 'bench', 'bench',
  gen_random_uuid(), '${BENCH_NOW.toISOString()}') from bench_slots s where s.n = :n;
`;

const SLOTS_A_RUN = 16_000;

/** Numbers slots that only pgbench uses, enough for `runs` runs. */
export async function numberSlots(database: BenchDatabase, slots: OrderSlots, runs: number): Promise<void> {
  await database.pool.query('create table bench_slots (n int primary key, household_id uuid, wave_id uuid)');
  const numbered = Array.from({ length: SLOTS_A_RUN * runs }, (_, n) => ({ n, ...slots.next() }));
  await database.pool.query(
    `insert into bench_slots select n, "householdId", "waveId"
       from jsonb_to_recordset($1::jsonb) as x (n int, "householdId" uuid, "waveId" uuid)`,
    [JSON.stringify(numbered)],
  );
  await database.pool.query('analyze bench_slots');
}

/** Orders a second that pgbench gets from the same function with the same number of clients. */
export async function runPgbench(
  url: string,
  clients: number,
  seconds: number,
  run: number,
): Promise<number> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sandan-bench-'));
  const file = path.join(folder, 'place-order.sql');
  writeFileSync(file, script(Math.floor(SLOTS_A_RUN / clients)));
  const where = ['-D', 'i=-1', '-D', `first=${run * SLOTS_A_RUN}`, '-f', file, url];
  const args = ['-n', '-M', 'prepared', '-c', `${clients}`, '-j', '1', '-T', `${seconds}`, ...where];
  const output = await outputOf('pgbench', args);
  rmSync(folder, { recursive: true });
  return Math.round(Number(/tps = ([\d.]+)/.exec(output)?.[1] ?? Number.NaN));
}

function outputOf(command: string, args: string[]): Promise<string> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve) => child.on('close', () => resolve(output)));
}
