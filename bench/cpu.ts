import { readFileSync } from 'node:fs';
import type pg from 'pg';

const TICK_MS = 10;

/** What the processor has spent on PostgreSQL's side of these connections so far, in ms; Linux alone tells. */
export const cpuOfBackends = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => sum + ticksOf(pid) * TICK_MS, 0);

/** utime and stime: the 14th and 15th field, counted after the name, which may hold anything. */
function ticksOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
}

/** The process ids of the connections of a pool that has not been used yet, as they come. */
export function backendsOf(pool: pg.Pool): readonly number[] {
  const pids: number[] = [];
  // node-postgres knows the id from the handshake and does not say so in its types.
  pool.on('connect', (client) => pids.push((client as pg.PoolClient & { processID: number }).processID));
  return pids;
}
