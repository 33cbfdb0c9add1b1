import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { drainOutbox } from '../../backend/jobs';
import { reconcile } from '../../backend/reconcile';
import { actionId, givenApp, type TestApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { communityId, eggs } from '../support/demo';
import { givenOrder, givenPlaced, givenRun } from '../support/given';

const database = await givenDatabase('demo');

/** Staff write down the orders of 60 homes, one a second: the first 40 want two boxes of eggs, the last 20 one. */
async function givenHundredEggs(app: TestApp) {
  const { rows: homes } = await sql<{ householdId: string }>`
    select id as household_id from households where not is_vacant order by md5(id::text) limit 60`.execute(
    database.db,
  );
  let waveId = '';
  for (const [index, { householdId }] of homes.entries()) {
    const lines = [{ productId: eggs, quantity: index < 40 ? 2 : 1 }];
    ({ waveId } = await givenOrder(app, { by: 'lin', at: { communityId, householdId }, lines }));
    app.clock.pass(1000);
  }
  return { waveId, homes };
}

it('shares 80 good boxes of 100 out to those who ordered first, tells the others, and loses none', async () => {
  const app = givenApp(database);
  const { waveId, homes } = await givenHundredEggs(app);
  const purchaseId = await givenPlaced(app, waveId);
  const counted = await app.as('lin').purchasing.recordReceipt({
    communityId,
    purchaseId,
    lines: [{ productId: eggs, came: 80, damaged: 5, reason: 'notDelivered' }],
    actionId: actionId(),
  });
  expect(counted).toMatchObject({ came: 80, damaged: 5, short: 15, households: 20 });

  const seen = [];
  for (const home of homes) {
    const [order] = (await app.as('lin').orders.listOrders({ communityId, ...home })).rows;
    seen.push([order?.state, order?.lines[0]?.damaged, order?.lines[0]?.short, order?.totalFen]);
  }
  expect(seen.slice(0, 40)).toEqual(Array(40).fill(['arrived', 0, 0, 4800]));
  expect(seen.slice(40, 45)).toEqual(Array(5).fill(['short', 1, 0, 0]));
  expect(seen.slice(45)).toEqual(Array(15).fill(['short', 0, 1, 0]));

  app.clock.pass(61_000);
  await drainOutbox(app.app, app.clock.now);
  const { rows: told } = await sql<{ kind: string; n: number }>`
    select kind, count(*)::int as n from messages where kind like 'goods%' group by kind order by kind`.execute(
    database.db,
  );
  expect(told).toEqual([
    { kind: 'goodsArrived', n: 40 },
    { kind: 'goodsShort', n: 20 },
  ]);
  expect(await reconcile(database.db)).toEqual([]);
});

it('carries only what came to the doors', async () => {
  const app = givenApp(database, { now: '2026-11-22T08:00:00.000Z' });
  const sorting = await app.as('lin').dispatch.listSorting({ communityId });
  expect(sorting.rows.reduce((sum, row) => sum + row.toSort, 0)).toBe(80);
  const { rows } = await sql<{ key: string }>`
    select concat(b.building_no, '-', e.entrance_no) as key from entrances e
      join buildings b on b.community_id = e.community_id and b.id = e.building_id`.execute(database.db);
  const runId = await givenRun(app, ...rows.map(({ key }) => key));
  const { dropOffs } = await app.as('lin').dispatch.getRun({ communityId, runId });
  expect(dropOffs).toHaveLength(40);
  expect(await reconcile(database.db)).toEqual([]);
});
