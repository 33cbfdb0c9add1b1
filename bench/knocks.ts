import { v7 } from 'uuid';
import type { BenchDatabase } from './bench-database';
import { COMMUNITY_ID as communityId } from '../backend/demo';
import { demoAccountId } from '../backend/demo/people';
import { openDatabase } from '../backend/db/database';
import { givenRound } from './campaigns-fixture';
import type { HttpClient } from './http-client';
import { BENCH_NOW } from './order-fixture';
import { drive, medianRound, type Round } from './statistics';

const CLIENTS = 8;
const ROUNDS = 3;
const ROUND_MS = 2_500;

interface Door {
  entranceId: string;
  householdId: string;
}

export interface KnockRow extends Round {
  variant: string;
  ratioToBare: number;
}

/** What the database must do for a knock at the least: its row, its cell, its audit; one transaction, one statement each. */
function bareKnock(pool: ReturnType<typeof openDatabase>['pool'], campaignId: string, next: () => Door) {
  const by = demoAccountId('lin');
  return async () => {
    const { householdId } = next();
    await pool.query({
      name: 'bare-knock',
      text: `with knock as (
          insert into door_knocks (community_id, id, campaign_id, household_id, outcome, way, entered_from, happened_at,
                                   recorded_at, recorded_by, device, seq, saw_version, version)
          values ($1, $2, $3, $4, 'met', 'door', 'phone', $5, $5, $6, 'bench', 1, 0, 1) returning household_id),
        deed as (
          insert into actions (community_id, account_id, action_id, procedure, input_hash, answer, done_at)
          values ($1, $6, $2, 'bench', 'bench', '{}', $5))
        update cells c set outcome = 'met', way = 'door', closed_at = $5, closed_by = $6, changed_at = $5
          from knock k where c.community_id = $1 and c.campaign_id = $3 and c.household_id = k.household_id`,
      values: [communityId, v7(), campaignId, householdId, BENCH_NOW, by],
    });
  };
}

function knockOverHttp({ post }: HttpClient, campaignId: string, next: () => Door) {
  return async () => {
    const { status, text } = await post('/api/doorKnocks/recordDoorKnock', {
      communityId,
      campaignId,
      ...next(),
      outcome: 'met',
      way: 'door',
      happenedAt: BENCH_NOW.toISOString(),
      device: v7(),
      seq: 1,
      sawVersion: 0,
      answers: {},
      seenResidents: [],
      actionId: v7(),
    });
    if (status !== 200) throw new Error(`HTTP ${status}: ${text}`);
  };
}

/** The doors of the demo, one after the other, around and around. */
async function doorsInTurn({ pool }: BenchDatabase): Promise<() => Door> {
  const { rows } = await pool.query<Door>(
    `select entrance_id as "entranceId", id as "householdId" from households where community_id = $1 order by id`,
    [communityId],
  );
  let taken = 0;
  return () => {
    const door = rows[taken % rows.length];
    if (!door) throw new Error('a community without a door');
    taken += 1;
    return door;
  };
}

/** A round of its own for each so many knocks: a door is knocked at a few times, not hundreds. */
export async function measureKnocks(database: BenchDatabase, http: HttpClient): Promise<KnockRow[]> {
  const next = await doorsInTurn(database);
  const bare = openDatabase(database.url, { max: CLIENTS });
  const rates = new Map<string, Round[]>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const campaignId = await givenRound(database);
    const variants = {
      'a bare statement': bareKnock(bare.pool, campaignId, next),
      'c HTTP': knockOverHttp(http, await givenRound(database), next),
    };
    for (const [name, once] of Object.entries(variants))
      rates.set(name, [...(rates.get(name) ?? []), await drive(CLIENTS, ROUND_MS, once)]);
  }
  await bare.close();
  const base = medianRound(rates.get('a bare statement') ?? []).perSecond;
  return [...rates].map(([variant, rounds]) => {
    const middle = medianRound(rounds);
    return { variant, ...middle, ratioToBare: Math.round((middle.perSecond / base) * 100) / 100 };
  });
}
