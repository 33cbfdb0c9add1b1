import { randomUUID } from 'node:crypto';
import { v7 } from 'uuid';
import { COMMUNITY_ID, demoId } from '../backend/demo';
import type { App } from '../backend/kernel/app-parts';
import { call } from '../backend/kernel/call';
import { countedStatements, type CountStatements } from '../tests/support/counted-statements';
import type { BenchDatabase } from './bench-database';
import { backendsOf, cpuOfBackends } from './cpu';
import { benchApp } from './http-worker';
import { givenRunOnTheWay } from './operations-fixture';
import { benchLines, BENCH_NOW, makeSlots, type OrderSlots } from './order-fixture';

/** What one operation costs on an idle machine, one after the other through the kernel; times in ms. */
export interface Operation {
  what: string;
  wallMs: number;
  nodeMs: number;
  postgresMs: number;
  /** Messages to the database, those that begin and commit among them. */
  messages: number;
}

const TIMES = 420;
const WARM_UP = 70;
const RUNS = (TIMES + WARM_UP) / 70 + 1;

interface Measured {
  app: App;
  pids: readonly number[];
  messagesOf: CountStatements;
}

type Once = (app: App) => Promise<void>;

/** Order, drop-off, a run of 70 doors, home and board: CPU of Node and of PostgreSQL, and messages between them. */
export async function operations(database: BenchDatabase): Promise<Operation[]> {
  const slots = await makeSlots(database);
  const runs = [];
  for (let n = 1; n <= RUNS; n += 1) runs.push(await givenRunOnTheWay(database, slots, n));
  const doors = runs.flatMap(({ dropOffIds }) => dropOffIds);
  const app = benchApp(database.programUrl, 1);
  const measured = {
    app,
    pids: backendsOf(app.database.pool),
    messagesOf: countedStatements(app.database.pool),
  };
  const run = { communityId: COMMUNITY_ID, runId: runs[0]?.runId };
  const home = { communityId: COMMUNITY_ID, householdId: demoId('household 10-1-502') };
  const rows = [
    await measure(measured, 'an order of five lines', order(slots)),
    await measure(measured, 'a drop-off of five lines', dropOff(doors)),
    await measure(
      measured,
      'a run of 70 doors read',
      asking('wang', 'dispatch.getRun', () => run),
    ),
    await measure(
      measured,
      "a household's home",
      asking('zhu', 'orders.getHome', () => home),
    ),
    await measure(
      measured,
      'a board',
      asking('lin', 'orders.getBoard', () => entrance),
    ),
  ];
  await app.database.close();
  return rows;
}

const entrance = { communityId: COMMUNITY_ID, entranceId: demoId('entrance 10-1') };

async function measure({ app, pids, messagesOf }: Measured, what: string, once: Once): Promise<Operation> {
  for (let n = 0; n < WARM_UP - 1; n += 1) await once(app);
  const messages = await messagesOf(() => once(app));
  const before = { cpu: process.cpuUsage(), postgres: cpuOfBackends(pids), at: performance.now() };
  for (let n = 0; n < TIMES; n += 1) await once(app);
  const wall = performance.now() - before.at;
  const { user, system } = process.cpuUsage(before.cpu);
  const each = (ms: number) => Math.round((ms / TIMES) * 100) / 100;
  return {
    what,
    wallMs: each(wall),
    nodeMs: each((user + system) / 1000),
    postgresMs: each(cpuOfBackends(pids) - before.postgres),
    messages,
  };
}

const order = (slots: OrderSlots): Once =>
  asking('lin', 'orders.placeOrder', () => ({
    communityId: COMMUNITY_ID,
    ...slots.next(),
    lines: benchLines,
    actionId: v7(),
  }));

function dropOff(doors: readonly string[]): Once {
  const left = [...doors];
  return asking('wang', 'dispatch.confirmDropOff', () => ({
    communityId: COMMUNITY_ID,
    dropOffId: left.shift(),
    outcome: 'handedOver',
    happenedAt: BENCH_NOW.toISOString(),
    actionId: v7(),
  }));
}

/** Asks as somebody of the demo and throws when it was refused. */
const asking =
  (who: string, procedure: string, input: () => object): Once =>
  async (app) => {
    const caller = { kind: 'wechat', openid: `demo-${who}` } as const;
    const reply = await call(app, { procedure, input: input(), caller, requestId: randomUUID() });
    if (!reply.ok) throw new Error(`${procedure} refused: ${reply.code} ${reply.message}`);
  };
