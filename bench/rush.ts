import { everywhere } from '../backend/kernel/in-community';
import { sql } from 'kysely';
import { v7 } from 'uuid';
import { openWave } from '../backend/modules/orders/public';
import { openDatabase } from '../backend/db/database';
import type { BenchDatabase } from './bench-database';
import { COMMUNITY_ID } from '../backend/demo';
import { reconcile } from '../backend/reconcile';
import { startHttpClient, type HttpClient } from './http-client';
import { benchLines, liftCaps } from './order-fixture';
import { bareStatement } from './place-order';
import { signInEveryHousehold, type SignedInHousehold } from '../tests/support/signed-in-households';
import { summarise, type Round } from './statistics';

/** Half a minute before the noon wave closes. */
const LAST_MINUTE = new Date('2026-11-22T03:59:30.000Z');
const PHONES_AT_ONCE = 64;

/** Every household orders five lines in the last minute of a wave, and every fourth phone sends its order twice. */
export interface Rush extends Round {
  households: number;
  sent: number;
  seconds: number;
  /** Told 'ordered' without an order, or refused. */
  lost: number;
  /** Households with two orders, or whose second send was answered otherwise. */
  double: number;
  /** What the phones were told in 分, less what the lines say. */
  fenApart: number;
  reconcileDifferences: number;
  /** Of the rate to the bare statement's, with as many at once. */
  ratioToBare: number;
}

interface Told {
  orderId: string;
  totalFen: number;
}

/** Runs the rush through HTTP against a database that has no orders yet. */
export async function rush(database: BenchDatabase): Promise<Rush> {
  await liftCaps(database);
  const waveId = (await openWave({ db: everywhere(database), now: LAST_MINUTE }, COMMUNITY_ID))?.id;
  if (!waveId) throw new Error('no wave is open for the rush');
  const households = await signInEveryHousehold(database);
  const http = await startHttpClient(database, LAST_MINUTE);
  await warmUp(http);
  const asked = households.map((household, index) => ({ household, actionId: v7(), twice: index % 4 === 0 }));
  const sends = asked.flatMap((one) => (one.twice ? [one, one] : [one]));
  const told = new Map<string, Told[]>();
  const { times, elapsedMs } = await atOnce(sends, async ({ household, actionId }) => {
    const answer = await order(http, household, { waveId, actionId });
    told.set(household.householdId, [...(told.get(household.householdId) ?? []), answer]);
  });
  http.stop();
  const counted = await recount(database, waveId, told);
  const bare = await bareRate(database, households);
  const round = summarise(times, elapsedMs);
  return {
    households: households.length,
    sent: sends.length,
    seconds: Math.round(elapsedMs) / 1000,
    ...counted,
    ...round,
    ratioToBare: Math.round((round.perSecond / bare) * 100) / 100,
  };
}

const warmUp = async (http: HttpClient) => {
  for (let n = 0; n < 50; n += 1) await http.post('/api/org/getMe', {});
};

async function order(
  http: HttpClient,
  { householdId, token }: SignedInHousehold,
  wish: { waveId: string; actionId: string },
): Promise<Told> {
  const input = { communityId: COMMUNITY_ID, householdId, lines: benchLines, ...wish };
  const { status, text } = await http.post('/api/orders/placeOrder', input, token);
  return status === 200 ? (JSON.parse(text) as Told) : { orderId: '', totalFen: 0 };
}

/** Does all of it, at most PHONES_AT_ONCE at a time; times in ms. */
async function atOnce<T>(all: readonly T[], once: (one: T) => Promise<void>) {
  const times: number[] = [];
  const waiting = [...all];
  const started = performance.now();
  const phone = async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
      const before = performance.now();
      await once(one);
      times.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: PHONES_AT_ONCE }, phone));
  return { times, elapsedMs: performance.now() - started };
}

/** Compares what the phones were told with what stands in the tables. */
async function recount({ db }: BenchDatabase, waveId: string, told: Map<string, Told[]>) {
  const { rows } = await sql<Told & { householdId: string; lines: number }>`
    select o.id as order_id, o.household_id, count(l.product_id)::int as lines,
           sum(l.wanted * l.price_fen)::int as total_fen
      from orders o join order_lines l on l.community_id = o.community_id and l.order_id = o.id
     where o.wave_id = ${waveId} group by o.id, o.household_id`.execute(db);
  const kept = new Map(rows.map((row) => [row.orderId, row]));
  const answers = [...told.values()];
  const firsts = answers.flatMap(([first]) => (first ? [first] : []));
  const isKept = ({ orderId }: Told) => kept.get(orderId)?.lines === benchLines.length;
  const sum = (all: readonly Told[]) => all.reduce((fen, { totalFen }) => fen + totalFen, 0);
  return {
    lost: answers.flat().filter((answer) => !isKept(answer)).length,
    double:
      rows.length -
      new Set(rows.map((row) => row.householdId)).size +
      answers.filter((all) => new Set(all.map(({ orderId }) => orderId)).size > 1).length,
    fenApart: sum(firsts) - sum(rows),
    reconcileDifferences: (await reconcile(db)).length,
  };
}

/** As many orders with the bare statement, in a wave of their own. */
async function bareRate(database: BenchDatabase, households: readonly SignedInHousehold[]): Promise<number> {
  const waveId = v7();
  await sql`insert into waves (community_id, id, kind, opens_at, closes_at, deliver_by)
            values (${COMMUNITY_ID}, ${waveId}, 'noon', '2026-11-22T00:00:00Z', '2026-11-22T04:00:01Z',
                    '2026-11-22T10:00:00Z')`.execute(database.db);
  const waiting = [...households];
  const next = () => ({ waveId, householdId: waiting.pop()?.householdId ?? '' });
  const bare = openDatabase(database.url, { max: 16 });
  const once = bareStatement(bare.pool, { next, waveIds: [waveId], householdIds: [] });
  const { times, elapsedMs } = await atOnce(households, once);
  await bare.close();
  return summarise(times, elapsedMs).perSecond;
}
