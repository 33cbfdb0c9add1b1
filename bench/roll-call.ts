import { sql } from 'kysely';
import type { BenchDatabase } from './bench-database';
import { COMMUNITY_ID as communityId } from '../backend/demo';
import { growBy, shrinkAgain } from '../tests/support/grown-community';
import { answersOf, type AskedHome } from '../tests/support/roll-call-answers';
import { signInEveryHousehold } from '../tests/support/signed-in-households';
import { givenRound } from './campaigns-fixture';
import { startHttpClient, type HttpClient } from './http-client';
import { BENCH_NOW } from './order-fixture';
import { summarise, type Round } from './statistics';

const HOMES = 1_300;
const PHONES_AT_ONCE = 64;

/** Everybody is asked at once whether they are safe. */
export interface RollCall extends Round {
  homes: number;
  /** Calls: some homes are spoken of by a neighbour too, every fourth phone sends twice. */
  sent: number;
  seconds: number;
  /** Answered otherwise than with 200. */
  refused: number;
  /** Cells that nobody has closed by then. */
  open: number;
  /** Knocks more or fewer than deeds. */
  knocksApart: number;
}

/** 1,300 homes answer a roll-call over HTTP; the homes that are added for it are taken away again. */
export async function rollCall(database: BenchDatabase): Promise<RollCall> {
  const { rows } = await sql<{ there: number }>`select count(*)::int as there from households
    where community_id = ${communityId}`.execute(database.db);
  await growBy(database, HOMES - (rows[0]?.there ?? 0));
  await sql`analyze`.execute(database.db);
  const campaignId = await givenRound(database, 'rollCall');
  const answers = answersOf(await listHomes(database), campaignId, BENCH_NOW.toISOString());
  const http = await startHttpClient(database);
  const measured = await sendAll(http, answers);
  http.stop();
  const deeds = new Set(answers.map(({ input }) => input.actionId)).size;
  const found = await recount(database, campaignId);
  await forgetRound(database, campaignId);
  return { homes: HOMES, ...measured, open: found.open, knocksApart: found.knocks - deeds };
}

async function listHomes(database: BenchDatabase): Promise<AskedHome[]> {
  const { rows } = await sql<{ id: string; entranceId: string }>`
    select id, entrance_id from households where community_id = ${communityId}`.execute(database.db);
  const entrances = new Map(rows.map(({ id, entranceId }) => [id, entranceId]));
  const signedIn = await signInEveryHousehold(database);
  return signedIn.map((home) => ({ ...home, entranceId: entrances.get(home.householdId) ?? '' }));
}

async function sendAll({ post }: HttpClient, answers: ReturnType<typeof answersOf>) {
  for (let n = 0; n < 50; n += 1) await post('/api/org/getMe', {});
  const times: number[] = [];
  const waiting = [...answers];
  let refused = 0;
  const started = performance.now();
  const phone = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      const before = performance.now();
      const { status } = await post(`/api/doorKnocks/${one.procedure}`, one.input, one.token ?? undefined);
      times.push(performance.now() - before);
      if (status !== 200) refused += 1;
    }
  };
  await Promise.all(Array.from({ length: PHONES_AT_ONCE }, phone));
  const elapsedMs = performance.now() - started;
  return {
    sent: times.length,
    seconds: Math.round(elapsedMs) / 1000,
    refused,
    ...summarise(times, elapsedMs),
  };
}

async function recount({ db }: BenchDatabase, campaignId: string): Promise<{ open: number; knocks: number }> {
  const { rows } = await sql<{ open: number; knocks: number }>`
    select (select count(*)::int from cells where community_id = ${communityId} and campaign_id = ${campaignId}
               and closed_at is null) as open,
           (select count(*)::int from door_knocks where community_id = ${communityId}
               and campaign_id = ${campaignId}) as knocks`.execute(db);
  return rows[0] ?? { open: 0, knocks: 0 };
}

/** What is measured next finds the community as it was. */
async function forgetRound(database: BenchDatabase, campaignId: string): Promise<void> {
  for (const table of ['door_knocks', 'cells', 'rounds'])
    await database.pool.query(`delete from ${table} where campaign_id = $1`, [campaignId]);
  await database.pool.query('delete from campaigns where id = $1', [campaignId]);
  await shrinkAgain(database);
}
