import { sql } from 'kysely';
import { setTimeout as pause } from 'node:timers/promises';
import { v7 } from 'uuid';
import type { BenchDatabase } from './bench-database';
import { COMMUNITY_ID as communityId } from '../backend/demo';
import { demoAccountId } from '../backend/demo/people';
import { hashPassword } from '../backend/modules/org/sessions/password';
import { startHttpClient, type HttpClient } from './http-client';
import { registerFile, upload } from './register-file';
import { summarise } from './statistics';

/** What others wait for while something heavy goes on; times in ms. */
export interface Beside {
  what: string;
  /** How long the heavy thing took. */
  tookMs: number;
  asked: number;
  p50: number;
  p99: number;
  worst: number;
}

const ROWS = 60_000;
const SIGN_INS = 60;
/** Whether or not the one before was answered: who waits for that sees a stall once, however many it keeps waiting. */
const EVERY_MS = 50;
const password = 'a long enough password';

/** How long /healthz and a short call take while 60,000 rows are imported, and while 60 people sign in at once. */
export async function besideHeavyWork(database: BenchDatabase): Promise<Beside[]> {
  await givePassword(database);
  const http = await startHttpClient(database);
  const healthz = () => http.get('/healthz');
  const getMe = () => post(http, 'org/getMe', {});
  const importId = v7();
  const rows = [
    await beside('/healthz: 60,000 rows uploaded and read', healthz, () =>
      upload(http, importId, registerFile(ROWS)),
    ),
    await beside('/healthz: 60,000 rows previewed', healthz, () =>
      post(http, 'households/getImport', { communityId, importId }),
    ),
    await beside('/healthz: 60 sign in at once', healthz, () => signInAll(http)),
    await beside('a short call: 60 sign in at once', getMe, () => signInAll(http)),
  ];
  http.stop();
  return rows;
}

async function beside(
  what: string,
  ask: () => Promise<unknown>,
  work: () => Promise<unknown>,
): Promise<Beside> {
  const began = performance.now();
  let isOver = false;
  const working = work().finally(() => (isOver = true));
  const asked: Promise<number>[] = [];
  while (!isOver) {
    asked.push(timeOf(ask));
    await pause(EVERY_MS);
  }
  await working;
  const tookMs = Math.round(performance.now() - began);
  const times = await Promise.all(asked);
  const { p50, p99 } = summarise(times, tookMs);
  return { what, tookMs, asked: times.length, p50, p99, worst: Math.round(Math.max(...times)) };
}

async function timeOf(ask: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await ask();
  return performance.now() - before;
}

async function post(http: HttpClient, name: string, input: object): Promise<void> {
  const { status, text } = await http.post(`/api/${name}`, input);
  if (status !== 200) throw new Error(`${name}: HTTP ${status}: ${text}`);
}

/** On a slow machine some are told in words to come again: that is an answer, too. */
async function signInAll(http: HttpClient): Promise<void> {
  const input = { loginName: 'bench', password };
  const all = Array.from({ length: SIGN_INS }, () => http.post('/api/org/signIn', input));
  for (const { status, text } of await Promise.all(all))
    if (status !== 200 && status !== 503) throw new Error(`sign-in: HTTP ${status}: ${text}`);
}

async function givePassword({ db }: BenchDatabase): Promise<void> {
  await sql`insert into identities (kind, subject, account_id, secret_hash, created_at)
            values ('password', 'bench', ${demoAccountId('lin')}, ${await hashPassword(password)}, now())`.execute(
    db,
  );
}
