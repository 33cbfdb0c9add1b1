import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import type { SharingRule } from '@/contract/sharing';
import { seedOfProduct } from '@/domain/shortage/lottery';
import { actionId, givenApp, MORNING } from '../../../tests/support/app';
import { givenDatabase } from '../../../tests/support/database';
import {
  communityId,
  eggs,
  maHome,
  market,
  pengHome,
  potatoes,
  rice,
  songHome,
  zhuHome,
} from '../../../tests/support/demo';
import { givenOrder, givenPlaced, type Home } from '../../../tests/support/given';
import { behind } from '../../../tests/support/linked';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../tests/support/state';
import { forgetOldRows } from '../../jobs/forget-old-rows';
import { reconcile } from '../../reconcile';

const DAY_MS = 24 * 3600_000;
const database = await givenDatabase('demo');
const app = givenApp(database);
const lin = app.as('lin').purchasing;
beforeEach(async () => {
  await givenQuietDay(database);
  app.clock.set(MORNING);
});

const homes: readonly [string, Home][] = [
  ['zhu', zhuHome],
  ['peng', pengHome],
  ['ma', maHome],
];

/** 朱, then 彭, then 马 order two boxes of eggs each. */
async function givenThree(): Promise<string> {
  let waveId = '';
  for (const [by, at] of homes) {
    ({ waveId } = await givenOrder(app, { by, at }));
    app.clock.pass(1000);
  }
  return waveId;
}

const choose = (input: { waveId?: string; productId?: string; rule: SharingRule | null }) =>
  lin.chooseSharing({ communityId, ...input, actionId: actionId() });
const ruleOf = async (waveId: string, productId = eggs) =>
  (await lin.getDesk({ communityId, waveId })).suppliers
    .flatMap(({ lines }) => lines)
    .find((line) => line.productId === productId)?.sharing;
const record = (purchaseId: string, came: number) =>
  lin.recordReceipt({
    communityId,
    purchaseId,
    lines: [{ productId: eggs, came, damaged: 0, reason: 'notDelivered' }],
    actionId: actionId(),
  });

/** What each of the three has got: '2 1 0'. */
async function goods(): Promise<string> {
  const got: number[] = [];
  for (const [who, at] of homes) {
    const [order] = (await app.as(who).orders.listOrders(at)).rows;
    const line = order?.lines.find(({ productId }) => productId === eggs);
    got.push((line?.quantity ?? 0) - (line?.short ?? 0));
  }
  return got.join(' ');
}

async function giveAway(who: string, at: Home): Promise<void> {
  const { orders } = app.as(who);
  const orderId = (await orders.listOrders(at)).rows[0]?.id ?? '';
  await orders.giveShareAway({ ...at, orderId, productId: eggs, givesAway: true, actionId: actionId() });
}

describe('a rule', () => {
  it('is that of the product, else of the wave, else of the community, else order of ordering', async () => {
    const waveId = await givenThree();
    expect(await ruleOf(waveId)).toEqual({
      rule: 'inOrderOfOrdering',
      seed: null,
      from: 'nobody',
      isFixed: false,
    });
    await choose({ rule: 'equalShare' });
    expect(await ruleOf(waveId)).toMatchObject({ rule: 'equalShare', from: 'community' });
    await expectSameTwice(database, lin.chooseSharing, { communityId, waveId, rule: 'careFirst' as const });
    expect(await ruleOf(waveId)).toMatchObject({ rule: 'careFirst', from: 'wave' });
    await choose({ waveId, productId: eggs, rule: 'leastServedFirst' });
    expect(await ruleOf(waveId)).toMatchObject({ rule: 'leastServedFirst', from: 'product' });
    await choose({ waveId, productId: eggs, rule: null });
    await choose({ waveId, rule: null });
    expect(await ruleOf(waveId)).toMatchObject({ rule: 'equalShare', from: 'community' });
  });

  it('that holds when the first purchase of a wave is made stays, whatever is chosen for later waves', async () => {
    const waveId = await givenThree();
    const purchaseId = await givenPlaced(app, waveId);
    await choose({ rule: 'equalShare' });
    await record(purchaseId, 3);
    expect(await goods()).toBe('2 1 0');
    const next = await givenOrder(app);
    expect(await ruleOf(next.waveId)).toMatchObject({ rule: 'equalShare', from: 'community' });
  });

  it.each([
    ['inOrderOfOrdering', '2 1 0'],
    ['equalShare', '1 1 1'],
  ] as const)('%s gives of three boxes %s', async (rule, shares) => {
    const waveId = await givenThree();
    await choose({ waveId, rule });
    await record(await givenPlaced(app, waveId), 3);
    expect(await goods()).toBe(shares);
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('careFirst serves who needs care first, and says nothing of why', async () => {
    await sql`delete from care_flags where household_id in (${zhuHome.householdId}, ${pengHome.householdId},
      ${maHome.householdId})`.execute(database.db);
    await sql`insert into care_flags (community_id, household_id, flag, since)
      values (${communityId}, ${maHome.householdId}, 'livingAlone', ${app.clock.now})`.execute(database.db);
    const waveId = await givenThree();
    await choose({ waveId, rule: 'careFirst' });
    const purchaseId = await givenPlaced(app, waveId);
    await record(purchaseId, 3);
    expect(await goods()).toBe('1 0 2');
    const paper = await sheetOf(purchaseId);
    expect(paper).toContain('不要张贴');
    expect(paper).not.toContain('独居');
    await forgetOldRows(app.app, new Date(app.clock.now.getTime() + 89 * DAY_MS));
    expect(await sheetOf(purchaseId)).toBe(paper);
    await forgetOldRows(app.app, new Date(app.clock.now.getTime() + 91 * DAY_MS));
    const { rows } = await sql`select from goods_receipt_shares where was_cared is not null`.execute(
      database.db,
    );
    expect(rows).toEqual([]);
    const dashes = (html: string) => html.split('—').length - 1;
    expect(dashes(await sheetOf(purchaseId)) - dashes(paper)).toBe(3);
    expect(await reconcile(database.db)).toEqual([]);
  });

  it.each([
    ['serves who was short of it in another wave', false, '0 1 2'],
    ['has no debt for what was given away', true, '1 2 0'],
  ] as const)('leastServedFirst %s', async (_, givesAway, shares) => {
    const first = await givenThree();
    const purchaseId = await givenPlaced(app, first);
    if (givesAway) await giveAway('ma', maHome);
    await record(purchaseId, 3);
    expect(await goods()).toBe('2 1 0');
    const second = await givenThree();
    await choose({ waveId: second, rule: 'leastServedFirst' });
    app.clock.set('2026-11-22T10:00:00.000Z');
    const share = { communityId, waveId: second, supplierId: market, arrivesAt: '2026-11-23T01:00:00.000Z' };
    const placed = await lin.markPlaced({ ...share, actionId: actionId() });
    await record(placed.purchaseId, 3);
    expect(await goods()).toBe(shares);
  });

  it('the lottery has one seed a wave, shown at once, the same whoever chooses it again', async () => {
    const waveId = await givenThree();
    const drawn = await choose({ waveId, rule: 'lottery' });
    await choose({ waveId, rule: 'equalShare' });
    expect(await choose({ waveId, rule: 'lottery' })).toEqual(drawn);
    const ofEggs = await choose({ waveId, productId: eggs, rule: 'lottery' });
    expect(ofEggs.seed).toBe(seedOfProduct(drawn.seed ?? -1, eggs));
    expect((await ruleOf(waveId))?.seed).toBe(ofEggs.seed);
    const purchaseId = await givenPlaced(app, waveId);
    await record(purchaseId, 3);
    expect((await goods()).split(' ').map(Number).sort()).toEqual([1, 1, 1]);
    expect(await sheetOf(purchaseId)).toContain(`种子 ${ofEggs.seed}`);
  });

  it('of all waves may be the lottery: its seed is drawn when the first purchase of a wave is made', async () => {
    await choose({ rule: 'lottery' });
    const waveId = await givenThree();
    const purchaseId = await givenPlaced(app, waveId);
    const { sharing } = await lin.getDesk({ communityId, waveId });
    expect(sharing).toMatchObject({ wave: 'lottery', community: 'lottery' });
    expect(sharing.seed).toBeGreaterThanOrEqual(0);
    await record(purchaseId, 3);
    expect((await goods()).split(' ').map(Number).sort()).toEqual([1, 1, 1]);
  });
});

describe('a choice is refused', () => {
  it('once it has come, and the product is named', async () => {
    const waveId = await givenThree();
    const purchaseId = await givenPlaced(app, waveId);
    await record(purchaseId, 3);
    const what = { what: '鸡蛋 30枚' };
    for (const productId of [eggs, undefined]) {
      await expectRefusal(
        database,
        'SHARING_FIXED',
        () => choose({ waveId, productId, rule: 'lottery' }),
        what,
      );
    }
    expect((await ruleOf(waveId))?.isFixed).toBe(true);
    await lin.undoReceipt({ communityId, purchaseId, actionId: actionId() });
    expect((await choose({ waveId, productId: eggs, rule: 'equalShare' })).rule).toBe('equalShare');
  });

  it('once somebody has begun to count it, also when the batch was voided; what else is in the wave may be chosen', async () => {
    const waveId = await givenThree();
    await givenOrder(app, { by: 'song', at: songHome, lines: [{ productId: potatoes, quantity: 1 }] });
    const purchaseId = await givenPlaced(app, waveId);
    const cameAt = app.clock.now.toISOString();
    const { batchId } = await lin.createBatch({
      communityId,
      what: { source: 'purchase', purchaseId },
      cameAt,
      actionId: actionId(),
    });
    expect((await ruleOf(waveId))?.isFixed).toBe(false);
    const counted = { good: 3, damaged: 0, spoiled: 0, happenedAt: cameAt };
    await lin.recordCount({ communityId, batchId, thingId: eggs, ...counted, actionId: actionId() });
    await lin.voidBatch({ communityId, batchId, reason: '写错了', actionId: actionId() });
    for (const productId of [eggs, undefined]) {
      const again = () => choose({ waveId, productId, rule: 'lottery' });
      await expectRefusal(database, 'SHARING_FIXED', again, { what: '鸡蛋 30枚' });
    }
    expect((await ruleOf(waveId))?.isFixed).toBe(true);
    expect((await choose({ waveId, productId: potatoes, rule: 'equalShare' })).rule).toBe('equalShare');
  });

  it('of a wave that is not there, and of what nobody ordered in it', async () => {
    const waveId = await givenThree();
    await expectRefusal(database, 'NOT_FOUND', () => choose({ waveId: v7(), rule: 'equalShare' }));
    await expectRefusal(database, 'NOT_FOUND', () => choose({ waveId, productId: rice, rule: 'equalShare' }));
  });

  it('or made before the count, never between: of both at the same moment one is the other’s', async () => {
    for (let round = 0; round < 6; round += 1) {
      await givenQuietDay(database);
      app.clock.set(MORNING);
      const waveId = await givenThree();
      const purchaseId = await givenPlaced(app, waveId);
      const both = [
        () => choose({ waveId, productId: eggs, rule: 'equalShare' }),
        () => record(purchaseId, 3),
      ];
      const [one, other] = await Promise.allSettled(
        (round % 2 ? both : both.reverse()).map((deed) => deed()),
      );
      const chosen = round % 2 ? one : other;
      expect(await goods()).toBe(chosen?.status === 'fulfilled' ? '1 1 1' : '2 1 0');
    }
  });
});

/** The sheet as text. */
async function sheetOf(purchaseId: string): Promise<string> {
  const { path } = await lin.printSharing({ communityId, purchaseId, actionId: actionId() });
  const file = await behind(app, path);
  return file?.kind === 'page' ? file.html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') : '';
}

describe('the sheet', () => {
  it('has the rule, every input and the result, and stays the same when orders change afterwards', async () => {
    const waveId = await givenThree();
    const purchaseId = await givenPlaced(app, waveId);
    await choose({ waveId, productId: eggs, rule: 'equalShare' });
    await giveAway('peng', pengHome);
    await record(purchaseId, 3);
    const paper = await sheetOf(purchaseId);
    expect(paper).toContain('一轮一件');
    expect(paper).toMatch(
      /1 10号楼 1单元 502 .{10,30} 2 2 .*2 10号楼 2单元 603 .{10,30} 2 1 1 .*3 10号楼 1单元 401 .{10,30} 是 2 0 2/,
    );
    await sql`update order_lines set gives_away = false`.execute(database.db);
    expect(await sheetOf(purchaseId)).toBe(paper);
  });

  it('is refused while nothing has come, when there was enough, and of no purchase', async () => {
    const waveId = await givenThree();
    const purchaseId = await givenPlaced(app, waveId);
    const print = (id: string) => () =>
      lin.printSharing({ communityId, purchaseId: id, actionId: actionId() });
    await expectRefusal(database, 'NOT_ARRIVED', print(purchaseId));
    await record(purchaseId, 6);
    await expectRefusal(database, 'NOTHING_WAS_SHORT', print(purchaseId));
    await expectRefusal(database, 'NOT_FOUND', print(v7()));
  });
});

it('looks at what lies before only for what is short, so that a product in full costs nothing', async () => {
  const waveId = await givenThree();
  await givenOrder(app, { by: 'song', at: songHome, lines: [{ productId: potatoes, quantity: 1 }] });
  const purchaseId = await givenPlaced(app, waveId);
  const lines = [
    { productId: eggs, came: 3, damaged: 0, reason: 'notDelivered' as const },
    { productId: potatoes, came: 1, damaged: 0 },
  ];
  await lin.recordReceipt({ communityId, purchaseId, lines, actionId: actionId() });
  const { rows } = await sql<{ productId: string; n: number }>`
    select product_id, count(*)::int as n from goods_receipt_shares group by product_id`.execute(database.db);
  expect(rows).toEqual([{ productId: eggs, n: 3 }]);
});
