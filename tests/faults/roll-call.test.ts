import { sql } from 'kysely';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { call } from '../../backend/kernel/call';
import type { Caller } from '../../backend/kernel/caller';
import { reconcile, recountCells } from '../../backend/reconcile';
import { givenApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { communityId } from '../support/demo';
import { givenRound } from '../support/given-round';
import { growBy } from '../support/grown-community';
import { answersOf, type AskedHome, type SentAnswer } from '../support/roll-call-answers';
import { signInEveryHousehold } from '../support/signed-in-households';
import { testSecrets } from '../support/secrets';

const HOMES = 1_300;
const PHONES = 64;
const patienceMs = 300_000;
const database = await givenDatabase('demo', { max: 25 });
const { app, as, clock } = givenApp(database);

async function givenHomes(): Promise<AskedHome[]> {
  await growBy(database, HOMES - 664);
  const { rows } = await sql<{ id: string; entranceId: string }>`
    select id, entrance_id from households where community_id = ${communityId}`.execute(database.db);
  const entrances = new Map(rows.map(({ id, entranceId }) => [id, entranceId]));
  const signedIn = await signInEveryHousehold(database);
  return signedIn.map((home) => ({ ...home, entranceId: entrances.get(home.householdId) ?? '' }));
}

async function send({ procedure, token, input }: SentAnswer): Promise<void> {
  const caller: Caller = token
    ? { kind: 'session', token, address: '192.0.2.1' }
    : { kind: 'wechat', openid: 'demo-lin' };
  const reply = await call(app, { procedure: `doorKnocks.${procedure}`, input, caller, requestId: v7() });
  if (!reply.ok) throw new Error(`${reply.code}: ${reply.message}`);
}

async function allAtOnce(answers: readonly SentAnswer[]): Promise<void> {
  const waiting = [...answers];
  const phone = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await send(next);
  };
  await Promise.all(Array.from({ length: PHONES }, phone));
}

it(
  '1,300 homes that answer a roll-call at once close 1,300 cells, each by what was said there',
  async () => {
    const homes = await givenHomes();
    expect(homes).toHaveLength(HOMES);
    const audience = { anyOf: [], except: [] };
    const campaignId = await givenRound(as('lin'), { kind: 'rollCall', title: '安否', audience });
    const answers = answersOf(homes, campaignId, clock.now.toISOString());
    await allAtOnce(answers);
    const deeds = new Set(answers.map(({ input }) => input.actionId));
    const { counts } = await as('lin').campaigns.getCampaign({ communityId, campaignId });
    expect(counts).toMatchObject({ cells: HOMES, reached: HOMES, open: 0, cameLater: 0 });
    const { rows } = await sql<{ knocks: number; homes: number; needHelp: number }>`
      select count(*)::int as knocks, count(distinct household_id)::int as homes,
             count(*) filter (where outcome = 'needHelp')::int as need_help
        from door_knocks where community_id = ${communityId} and campaign_id = ${campaignId}`.execute(
      database.db,
    );
    const needHelp = homes.filter((_, at) => at % 65 === 1).length;
    expect(rows).toEqual([{ knocks: deeds.size, homes: HOMES, needHelp }]);
    expect(await reconcile(database.db)).toEqual([]);
    expect(await recountCells(database.db, (sealed) => testSecrets.open(sealed))).toEqual([]);
  },
  patienceMs,
);
