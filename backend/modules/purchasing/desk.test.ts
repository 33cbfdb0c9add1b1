import { sql } from 'kysely';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { givenApp, MORNING } from '../../../tests/support/app';
import { givenDatabase } from '../../../tests/support/database';
import { communityId, eggs, evening, noon, pengHome, rice } from '../../../tests/support/demo';
import { givenOpenWave, givenOrder, walkPages } from '../../../tests/support/given';
import { givenQuietDay } from '../../../tests/support/state';
import { closeWaves } from '../../jobs/close-waves';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

describe('the purchase desk', () => {
  it('follows the orders while the wave is open', async () => {
    const app = givenApp(database);
    await givenOrder(app);
    const before = await app.as('lin').purchasing.getDesk({ communityId });
    expect(before.wave).toMatchObject({
      isClosed: false,
      households: 1,
      pieces: 2,
      money: { orderedFen: 4800, owedFen: 4800 },
      suppliersToPlace: 1,
    });
    const lines = [
      { productId: eggs, quantity: 1 },
      { productId: rice, quantity: 2 },
    ];
    await givenOrder(app, { by: 'peng', at: pengHome, lines });
    const after = await app.as('lin').purchasing.getDesk({ communityId });
    expect(after.wave).toMatchObject({
      households: 2,
      pieces: 5,
      money: { orderedFen: 3 * 2400 + 2 * 5600 },
      suppliersToPlace: 2,
    });
    expect(after.suppliers.map((share) => [share.pieces, share.orderedFen])).toEqual(
      expect.arrayContaining([
        [3, 7200],
        [2, 11_200],
      ]),
    );
  });

  it('opens with the wave that has just closed, also before the timer has run', async () => {
    const app = givenApp(database);
    const { waveId } = await givenOrder(app);
    app.clock.set(noon);
    const { wave } = await app.as('lin').purchasing.getDesk({ communityId });
    expect(wave).toMatchObject({ id: waveId, isClosed: true });
  });

  it('shows the wave that it is asked for, and knows no other', async () => {
    const app = givenApp(database);
    const waveId = await givenOpenWave(app);
    const desk = app.as('lin').purchasing;
    expect((await desk.getDesk({ communityId, waveId })).suppliers).toEqual([]);
    await expect(desk.getDesk({ communityId, waveId: v7() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('has nothing to show where no waves are planned', async () => {
    const times = await database.db.deleteFrom('waveTimes').returningAll().execute();
    const { as } = givenApp(database);
    const desk = as('lin').purchasing.getDesk({ communityId });
    await expect(desk).rejects.toMatchObject({ code: 'NO_OPEN_WAVE' });
    await database.db.insertInto('waveTimes').values(times).execute();
  });
});

describe('the list of waves', () => {
  it('gives every opened wave once, newest first, and none of the future', async () => {
    const app = givenApp(database);
    for (let day = 0; day < 4; day += 1) {
      await closeWaves(app.app, new Date(Date.parse(MORNING) + day * 24 * 3600_000));
    }
    app.clock.set('2026-11-24T05:00:00.000Z');
    const { rows } = await sql<{ id: string }>`
      select id from waves where opens_at <= ${app.clock.now} order by closes_at desc`.execute(database.db);
    expect(rows).toHaveLength(6);
    const list = (page: { limit: number; cursor?: string }) =>
      app.as('lin').purchasing.listWaves({ communityId, ...page });
    for (const limit of [1, 4, 6]) expect(await walkPages(list, limit)).toEqual(rows.map((wave) => wave.id));
  });

  it('shows a wave as closed from its cut-off on', async () => {
    const app = givenApp(database);
    await givenOrder(app);
    app.clock.set(evening);
    const { rows } = await app.as('gao').purchasing.listWaves({ communityId });
    expect(rows.map(({ closesAt, isClosed, pieces }) => [closesAt, isClosed, pieces])).toContainEqual([
      noon,
      true,
      2,
    ]);
  });
});
