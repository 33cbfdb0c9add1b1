import { sql } from 'kysely';
import { v7 } from 'uuid';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../backend/db/database';
import { reconcile } from '../../backend/reconcile';
import { actionId, givenApp, Refused, type Api } from '../support/app';
import { givenDatabase } from '../support/database';
import {
  cabbage,
  communityId,
  eggs,
  entranceIdsOf,
  evening,
  market,
  potatoes,
  salt,
  tomatoes,
  zhuHome,
} from '../support/demo';
import { givenArrived, givenOpenWave, givenOrder, twoEggs, type Lines } from '../support/given';
import { testSecrets } from '../support/secrets';
import { givenQuietDay } from '../support/state';
import { seededChance, type Chance } from './week/chance';

const database = await givenDatabase('demo');
const other = openDatabase(database.program.url);
afterAll(() => other.close());
beforeEach(() => givenQuietDay(database));

/** Two instances with pools of their own on one database. */
const givenTwo = () => [givenApp(database), givenApp(other)] as const;

/** People of `count` homes: each a resident with a WeChat identity `home-<n>`. */
async function givenHomes(count: number): Promise<{ who: string; householdId: string }[]> {
  const { rows } = await sql<{ id: string }>`
    select id from households where not is_vacant order by id limit ${count}`.execute(database.db);
  const homes = rows.map(({ id }, index) => ({
    who: `home-${index}`,
    householdId: id,
    accountId: v7(),
    grantId: v7(),
  }));
  const text = JSON.stringify(homes);
  await sql`insert into accounts (id, name_sealed, created_at)
    select "accountId", ${testSecrets.seal('住户')}, '2022-01-01' from jsonb_to_recordset(${text}::jsonb) as x ("accountId" uuid)`.execute(
    database.db,
  );
  await sql`insert into identities (kind, subject, account_id, created_at)
    select 'wechat', concat('demo-', who), "accountId", '2022-01-01'
      from jsonb_to_recordset(${text}::jsonb) as x (who text, "accountId" uuid) on conflict (kind, subject) do update set account_id = excluded.account_id`.execute(
    database.db,
  );
  await sql`insert into role_grants (id, account_id, role, level, community_id, household_id, starts_at, granted_at)
    select "grantId", "accountId", 'resident', 'household', ${communityId}, "householdId", '2022-01-01', '2022-01-01'
      from jsonb_to_recordset(${text}::jsonb) as x ("grantId" uuid, "accountId" uuid, "householdId" uuid)`.execute(
    database.db,
  );
  return homes;
}

/** As a phone does: what was turned away because the machine is busy is sent again, the same deed. */
const untilTold = async <T>(send: () => Promise<T>): Promise<T> => {
  try {
    return await send();
  } catch (error) {
    if (error instanceof Refused && error.code === 'BUSY') return untilTold(send);
    throw error;
  }
};

const refusalOf = (one: PromiseSettledResult<unknown>): string =>
  one.status === 'fulfilled'
    ? 'accepted'
    : one.reason instanceof Refused
      ? one.reason.code
      : String(one.reason);

const countOf = (values: readonly string[]): Record<string, number> =>
  values.reduce<Record<string, number>>((sum, value) => ({ ...sum, [value]: (sum[value] ?? 0) + 1 }), {});

const takenOf = async (productId: string) =>
  (
    await sql<{
      taken: number;
      cap: number;
    }>`select taken, cap from wave_stock where product_id = ${productId}`.execute(database.db)
  ).rows[0];

it('gives the last 30 pieces to exactly 30 of 200 households that tap at once over two instances', async () => {
  const apps = givenTwo();
  const homes = await givenHomes(200);
  await sql`update products set stock_per_wave = 30 where id = ${tomatoes}`.execute(database.db);
  const waveId = await givenOpenWave(apps[0]);
  const lines = [{ productId: tomatoes, quantity: 1 }];
  const taps = homes.map(({ who, householdId }, index) => {
    const { orders } = (apps[index % 2] ?? apps[0]).as(who);
    const order = { communityId, householdId, waveId, lines, actionId: actionId() };
    return untilTold(() => orders.placeOrder(order));
  });
  const outcomes = (await Promise.allSettled(taps)).map(refusalOf);
  await sql`update products set stock_per_wave = 60 where id = ${tomatoes}`.execute(database.db);
  expect(countOf(outcomes)).toEqual({ accepted: 30, SOLD_OUT: 170 });
  expect(await takenOf(tomatoes)).toEqual({ taken: 30, cap: 30 });
  const { rows } = await sql<{ orders: number; pieces: number }>`
    select count(*)::int as orders, sum(wanted)::int as pieces from order_lines`.execute(database.db);
  expect(rows).toEqual([{ orders: 30, pieces: 30 }]);
  expect(await reconcile(database.db)).toEqual([]);
});

/** Some of four scarce products, in a random order: the order in which a careless program would lock them. */
const anyLines = (chance: Chance): Lines =>
  chance
    .some([eggs, tomatoes, salt, cabbage], chance.whole(1, 4))
    .map((productId) => ({ productId, quantity: chance.whole(1, 2) }));

/** One person of a household who places, changes and cancels as it comes, from what the screen last showed. */
async function lives(api: Api, home: { communityId: string; householdId: string }, chance: Chance) {
  const seen: string[] = [];
  for (let step = 0; step < 8; step += 1) {
    const { wave, order } = await api.orders.getCatalogue(home);
    if (!wave) throw new Error('no wave is open');
    const mark = { ...home, actionId: actionId() };
    const isCancelling = chance.is(1 / 3);
    const lines = anyLines(chance);
    const { cancelOrder, changeOrder, placeOrder } = api.orders;
    const deed = (): Promise<unknown> => {
      if (!order) return placeOrder({ ...mark, waveId: wave.id, lines });
      const held = { ...mark, orderId: order.id, version: order.version };
      return isCancelling ? cancelOrder(held) : changeOrder({ ...held, lines });
    };
    seen.push(...(await Promise.allSettled([untilTold(deed)])).map(refusalOf));
  }
  return seen;
}

const expected = new Set(['accepted', 'SOLD_OUT', 'ORDER_EXISTS', 'ORDER_CHANGED_MEANWHILE']);

it.each([1, 2026])(
  'loses no piece when 24 people place, change and cancel at random (seed %i)',
  async (seed) => {
    const apps = givenTwo();
    const homes = await givenHomes(12);
    const scarce = [eggs, tomatoes, salt, cabbage];
    const { rows: before } = await sql<{ id: string; stock: number }>`
    select id, stock_per_wave as stock from products where id = any(${scarce}::uuid[])`.execute(database.db);
    await sql`update products set stock_per_wave = 9 where id = any(${scarce}::uuid[])`.execute(database.db);
    const people = homes.flatMap(({ who, householdId }, index) =>
      apps.map((app, at) =>
        lives(app.as(who), { communityId, householdId }, seededChance(seed * 1000 + index * 2 + at)),
      ),
    );
    const seen = (await Promise.all(people)).flat();
    for (const { id, stock } of before) {
      await sql`update products set stock_per_wave = ${stock} where id = ${id}`.execute(database.db);
    }
    expect(seen.filter((one) => !expected.has(one))).toEqual([]);
    expect(seen).toEqual(expect.arrayContaining(['accepted', 'SOLD_OUT']));
    for (const product of scarce) expect((await takenOf(product))?.taken ?? 0).toBeLessThanOrEqual(9);
    expect(await reconcile(database.db)).toEqual([]);
  },
);

describe('the same action sent to two instances at once is one deed', () => {
  /** Sends it to both; both get the same answer, and one row of the audit names it. */
  async function both<O>(send: (api: (person: string) => Api, actionId: string) => Promise<O>): Promise<O> {
    const mark = actionId();
    const [one, two] = givenTwo();
    for (const app of [one, two]) app.clock.set(now);
    const [first, second] = await Promise.all([send(one.as, mark), send(two.as, mark)]);
    expect(second).toEqual(first);
    const { rows } = await sql`select 1 from audit_log where action_id = ${mark}`.execute(database.db);
    expect(rows).toHaveLength(1);
    return first;
  }
  let now: string;

  it('at every step from the tap to the door', async () => {
    now = '2026-11-22T01:30:00.000Z';
    const waveId = await givenOpenWave(givenTwo()[0]);
    const doomed = await both((as, mark) =>
      as('zhu').orders.placeOrder({ ...zhuHome, waveId, lines: twoEggs, actionId: mark }),
    );
    const { orderId } = doomed;
    await both((as, mark) =>
      as('zhu').orders.cancelOrder({ ...zhuHome, orderId, version: 1, actionId: mark }),
    );
    await both((as, mark) =>
      as('zhu').orders.placeOrder({ ...zhuHome, waveId, lines: twoEggs, actionId: mark }),
    );
    const lines = [{ productId: potatoes, quantity: 3 }];
    const changed = await both((as, mark) =>
      as('zhu').orders.changeOrder({ ...zhuHome, orderId, version: 3, lines, actionId: mark }),
    );
    expect(changed.version).toBe(4);

    now = '2026-11-22T04:00:00.000Z';
    const share = { communityId, waveId, supplierId: market, arrivesAt: evening };
    const { purchaseId, pieces } = await both((as, mark) =>
      as('lin').purchasing.markPlaced({ ...share, actionId: mark }),
    );
    expect(pieces).toBe(3);
    const sooner = '2026-11-22T08:00:00.000Z';
    await both((as, mark) =>
      as('lin').purchasing.changeArrival({ communityId, purchaseId, arrivesAt: sooner, actionId: mark }),
    );
    await both((as, mark) => as('lin').purchasing.markArrived({ communityId, purchaseId, actionId: mark }));
    const entranceIds = entranceIdsOf('10-1');
    await both((as, mark) => as('lin').dispatch.markSorted({ communityId, entranceIds, actionId: mark }));
    const { runId } = await both((as, mark) =>
      as('lin').dispatch.createRun({ communityId, entranceIds, actionId: mark }),
    );

    await both((as, mark) => as('wang').dispatch.acceptRun({ communityId, runId, actionId: mark }));
    await both((as, mark) => as('wang').dispatch.departRun({ communityId, runId, actionId: mark }));
    const { dropOffs } = await givenTwo()[0].as('wang').dispatch.getRun({ communityId, runId });
    const dropOffId = dropOffs[0]?.id ?? '';
    const word = { communityId, dropOffId, outcome: 'handedOver', happenedAt: now } as const;
    await both((as, mark) => as('wang').dispatch.confirmDropOff({ ...word, actionId: mark }));
    await both((as, mark) => as('wang').dispatch.finishRun({ communityId, runId, actionId: mark }));
    await both((as, mark) => as('zhu').dispatch.acknowledge({ ...zhuHome, orderId, actionId: mark }));

    const told = await sql<{ n: number }>`select count(*)::int as n from outbox`.execute(database.db);
    expect(told.rows[0]?.n).toBe(5);
    expect(await reconcile(database.db)).toEqual([]);
  });
});

it('places each supplier once while the last orders come in and the cut-off passes', async () => {
  const [one, two] = givenTwo();
  const homes = await givenHomes(40);
  const { waveId } = await givenOrder(one);
  one.clock.set('2026-11-22T03:59:59.990Z');
  two.clock.set('2026-11-22T04:00:00.010Z');
  const lines = [{ productId: potatoes, quantity: 1 }];
  const orders = homes.map(({ who, householdId }) =>
    one.as(who).orders.placeOrder({ communityId, householdId, waveId, lines, actionId: actionId() }),
  );
  const purchase = givenArrived(two, waveId);
  const placed = await Promise.all(orders);
  await purchase;
  const inTime = placed.filter((order) => order.waveId === waveId);
  expect(placed.filter((order) => order.joinedNextWave)).toHaveLength(placed.length - inTime.length);
  const { rows } = await sql<{ quantity: number }>`
    select quantity from purchase_lines where product_id = ${potatoes}`.execute(database.db);
  expect(rows[0]?.quantity ?? 0).toBe(inTime.length);
  expect(await reconcile(database.db)).toEqual([]);
});
