import { drive, medianRound, type Round } from './statistics';
import { startHttpClient } from './http-client';
import { benchApp } from './http-worker';
import { makeSlots } from './order-fixture';
import { hasPgbench, numberSlots, runPgbench } from './pgbench';
import { bareStatement, emptyCall, throughHttp, throughKernel, type PlaceOnce } from './place-order';
import type { BenchDatabase } from './bench-database';
import { openDatabase } from '../backend/db/database';

const CLIENTS = [1, 8, 32];
const ROUNDS = 3;
const ROUND_MS = 2_500;

export interface PlaceOrderRow extends Round {
  variant: string;
  clients: number;
  /** To (a) of the same clients and rounds. */
  ratioToBare: number;
  /** To pgbench with the same statement; null when pgbench is not on PATH. */
  ratioToPgbench: number | null;
}

/**
 * Place-order bare, through the kernel and through HTTP, interleaved, each as a ratio to the bare
 * statement; beside them a call that does nothing, which no order over HTTP can be faster than.
 */
export async function placeOrderTable(database: BenchDatabase): Promise<PlaceOrderRow[]> {
  const slots = await makeSlots(database);
  if (hasPgbench()) await numberSlots(database, slots, CLIENTS.length * ROUNDS);
  const bare = openDatabase(database.url, { max: 32 });
  const app = benchApp(database.programUrl, 16);
  const http = await startHttpClient(database);
  const variants: Record<string, PlaceOnce> = {
    'a bare statement': bareStatement(bare.pool, slots),
    'b kernel': throughKernel(app, slots),
    'c HTTP': throughHttp(http.post, slots),
    'd HTTP that does nothing': emptyCall(http.get),
  };
  for (const once of Object.values(variants)) await drive(4, 1_000, once);
  const rows: PlaceOrderRow[] = [];
  for (const [index, clients] of CLIENTS.entries()) {
    rows.push(...(await rowsOf(database.url, variants, clients, index)));
  }
  http.stop();
  await bare.close();
  await app.database.close();
  return rows;
}

async function rowsOf(
  url: string,
  variants: Record<string, PlaceOnce>,
  clients: number,
  index: number,
): Promise<PlaceOrderRow[]> {
  const measured = new Map<string, Round[]>();
  const pgbench: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, once] of Object.entries(variants)) {
      measured.set(name, [...(measured.get(name) ?? []), await drive(clients, ROUND_MS, once)]);
    }
    if (hasPgbench()) pgbench.push(await runPgbench(url, clients, 3, index * ROUNDS + round));
  }
  return toRows(clients, measured, pgbench);
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const ratio = (value: number, to: number): number => Math.round((value / to) * 100) / 100;

function toRows(
  clients: number,
  measured: Map<string, Round[]>,
  pgbench: readonly number[],
): PlaceOrderRow[] {
  const bare = (measured.get('a bare statement') ?? []).map((round) => round.perSecond);
  const reference = pgbench.length > 0 ? mean(pgbench) : null;
  return [...measured].map(([variant, rounds]) => {
    const rates = rounds.map((round) => round.perSecond);
    return {
      variant,
      clients,
      ...medianRound(rounds),
      ratioToBare: ratio(mean(rates), mean(bare)),
      ratioToPgbench: reference && ratio(mean(rates), reference),
    };
  });
}
