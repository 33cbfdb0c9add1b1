import { COMMUNITY_ID as communityId } from '../backend/demo';
import { openDatabase, type Database } from '../backend/db/database';
import { makeContext, type Attempt } from '../backend/kernel/attempt';
import type { App } from '../backend/kernel/app-parts';
import { findActor } from '../backend/kernel/identity';
import { inReachToRead } from '../backend/kernel/in-community';
import type { BenchDatabase } from './bench-database';
import { benchApp } from './http-worker';
import { BENCH_NOW, makeSlots } from './order-fixture';
import { bareStatement } from './place-order';
import { drive, medianRound, type Round } from './statistics';

const ROUNDS = 5;
const ROUND_MS = 1_500;

export interface FenceCost extends Round {
  what: string;
  variant: string;
  /** Of the middle times of a single operation: with this variant to without a fence. */
  ratio: number;
}

type Variants = Record<string, () => Promise<unknown>>;

/** The variants in turn, so that a slow moment of the machine falls on all. */
async function compare(what: string, variants: Variants): Promise<FenceCost[]> {
  const rounds = new Map<string, Round[]>();
  for (const once of Object.values(variants)) await drive(1, 500, async () => void (await once()));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [name, once] of Object.entries(variants))
      rounds.set(name, [
        ...(rounds.get(name) ?? []),
        await drive(1, ROUND_MS, async () => void (await once())),
      ]);
  const all = [...rounds].map(([variant, of]) => ({ what, variant, ...medianRound(of) }));
  const without = all[0]?.p50 ?? 1;
  return all.map((one) => ({ ...one, ratio: Math.round((one.p50 / without) * 1000) / 1000 }));
}

async function boardOf(app: App, input: object): Promise<(db: Database) => Promise<unknown>> {
  const procedure = app.procedures.get('orders.getBoard');
  if (!procedure) throw new Error('there is no board');
  const caller = { kind: 'wechat', openid: 'demo-lin' } as const;
  const request = { procedure: procedure.name, input, caller, requestId: 'bench' };
  const actor = await findActor(app.database.db, caller, BENCH_NOW);
  const attempt: Attempt = {
    ...{ app, request, procedure, actor, input, now: BENCH_NOW },
    ...{ reach: [communityId], session: {}, takeBacks: [] },
  };
  return (db) => procedure.run({ ...makeContext(attempt, db), ensuring: db }, input);
}

/** The board of 440 households and an order, each without the fence, with its messages alone, and with its policies. */
export async function fenceCost(owner: BenchDatabase): Promise<FenceCost[]> {
  const { rows } = await owner.pool.query<{ id: string }>(
    `select e.id from entrances e join buildings b on b.community_id = e.community_id and b.id = e.building_id
      where e.community_id = $1 and b.building_no = '401' limit 1`,
    [communityId],
  );
  const program = openDatabase(owner.programUrl);
  // As new as the program's: a connection keeps the plans that it has once made.
  const plain = openDatabase(owner.url);
  const app = benchApp(owner.programUrl, 2);
  const board = await boardOf(app, { communityId, entranceId: rows[0]?.id });
  const slots = await makeSlots(owner);
  const costs = [
    ...(await compare('a board of 440', {
      'no fence': () => board(owner.db),
      'its messages': () => board(inReachToRead(owner, [communityId])),
      'messages and policies': () => board(inReachToRead(program, [communityId])),
    })),
    ...(await compare('an order', {
      'no policies': bareStatement(plain.pool, slots),
      policies: bareStatement(program.pool, slots),
    })),
  ];
  await Promise.all([program.close(), plain.close(), app.database.close()]);
  return costs;
}
