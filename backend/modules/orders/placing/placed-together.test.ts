import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp } from '../../../../tests/support/app';
import { countedStatements } from '../../../../tests/support/counted-statements';
import { givenDatabase } from '../../../../tests/support/database';
import { cabbage, communityId, eggs } from '../../../../tests/support/demo';
import { givenOpenWave } from '../../../../tests/support/given';
import { givenQuietDay } from '../../../../tests/support/state';
import { reconcile } from '../../../reconcile';

const database = await givenDatabase('demo');
const count = countedStatements(database.program.pool);
beforeEach(() => givenQuietDay(database));

const setStock = (stockPerWave: number | null) =>
  database.db.updateTable('products').set({ stockPerWave }).where('id', '=', cabbage).execute();

/** Twenty homes, in which somebody lives. */
async function homes(): Promise<{ communityId: string; householdId: string }[]> {
  const rows = await database.db
    .selectFrom('households')
    .select('id')
    .where('communityId', '=', communityId)
    .where('endedAt', 'is', null)
    .orderBy('id')
    .limit(20)
    .execute();
  return rows.map(({ id }) => ({ communityId, householdId: id }));
}

const place = (home: { communityId: string; householdId: string }, waveId: string) => ({
  ...home,
  waveId,
  lines: [
    { productId: cabbage, quantity: 1 },
    { productId: eggs, quantity: 1 },
  ],
  actionId: actionId(),
});

describe('orders that wait at the same moment', () => {
  it('are placed by few statements, each with an answer of its own', async () => {
    const app = givenApp(database);
    const waveId = await givenOpenWave(app);
    const deeds = (await homes()).map((home) => place(home, waveId));
    let answers: { orderId: string }[] = [];
    const messages = await count(async () => {
      answers = await Promise.all(deeds.map((deed) => app.as('lin').orders.placeOrder(deed)));
    });
    expect(new Set(answers.map(({ orderId }) => orderId)).size).toBe(20);
    // Who calls, once each; then far fewer than one each.
    expect(messages).toBeLessThan(20 + 10);
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('get what there is and not more, and whoever gets nothing is refused alone', async () => {
    await setStock(7);
    const app = givenApp(database);
    const waveId = await givenOpenWave(app);
    const deeds = (await homes()).map((home) => place(home, waveId));
    const all = await Promise.allSettled(deeds.map((deed) => app.as('lin').orders.placeOrder(deed)));
    await setStock(null);
    const refused = all.filter((one) => one.status === 'rejected');
    expect(all.length - refused.length).toBe(7);
    for (const { reason } of refused) {
      expect(reason as unknown).toMatchObject({
        code: 'SOLD_OUT',
        details: { product: '大白菜 1棵', left: 0 },
      });
    }
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('are one when they are the same deed, and in conflict when it says something else', async () => {
    const app = givenApp(database);
    const waveId = await givenOpenWave(app);
    const [first, second, third, fourth] = await homes();
    if (!first || !second || !third || !fourth) throw new Error('the demo has no homes');
    const send = (deed: ReturnType<typeof place>) => app.as('lin').orders.placeOrder(deed);
    const deed = place(first, waveId);
    const [, ...copies] = await Promise.all([place(second, waveId), deed, deed, deed].map(send));
    expect(new Set(copies.map((copy) => JSON.stringify(copy))).size).toBe(1);

    const other = { ...place(third, waveId), actionId: deed.actionId };
    const fourths = [place(fourth, waveId), { ...place(fourth, waveId) }];
    const all = await Promise.allSettled([other, ...fourths].map(send));
    expect(all[0]).toMatchObject({ status: 'rejected', reason: { code: 'CONFLICT' } });
    expect(
      all
        .slice(1)
        .map(({ status }) => status)
        .sort(),
    ).toEqual(['fulfilled', 'rejected']);
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('come from two instances at once', async () => {
    await setStock(30);
    const [one, other] = [givenApp(database), givenApp(database)];
    const waveId = await givenOpenWave(one);
    const all = await homes();
    await Promise.all(
      all.map((home, at) => (at % 2 ? one : other).as('lin').orders.placeOrder(place(home, waveId))),
    );
    await setStock(null);
    const rows = await database.db.selectFrom('orders').select('id').where('waveId', '=', waveId).execute();
    expect(rows).toHaveLength(20);
    expect(await reconcile(database.db)).toEqual([]);
  });
});
