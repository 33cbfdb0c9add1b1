import { beforeEach, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { actionId, givenApp, type TestApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { beforeNoon, communityId, evening, noon, songHome, zhuHome } from '../../../../tests/support/demo';
import { givenOpenWave, givenOrder, purchaseOf, twoEggs } from '../../../../tests/support/given';
import { givenQuietDay } from '../../../../tests/support/state';
import { closeWaves } from '../../../jobs/close-waves';
import { reconcile } from '../../../reconcile';
import { closeDueWave, openWave, planWaves } from './waves';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

const closings = async () =>
  (await database.db.selectFrom('waves').select(['closesAt', 'closedAt']).orderBy('closesAt').execute()).map(
    (wave) => [wave.closesAt.toISOString(), wave.closedAt?.toISOString() ?? null],
  );

const statement = 'select place_order($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)';

/** An order that has been placed and is not yet committed; `commit` lets it through. */
async function givenOrderOnItsWay(app: TestApp, waveId: string) {
  const client = await database.pool.connect();
  const { rows } = await client.query<{ id: string }>(
    "select account_id as id from identities where subject = 'demo-song'",
  );
  await client.query('begin');
  await client.query(statement, [
    ...[communityId, songHome.householdId, rows[0]?.id, ['resident'], waveId, v7(), JSON.stringify(twoEggs)],
    ...[v7(), 'hash', 'request', v7(), app.clock.now],
  ]);
  return { commit: () => client.query('commit').then(() => client.release()) };
}

/** Resolves once a backend of this database waits for a lock. */
async function somebodyWaits(): Promise<void> {
  const { rows } = await database.pool.query(
    "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
  );
  if (rows.length === 0) return somebodyWaits();
}

describe('a wave that closes', () => {
  it('waits for the order that is being placed, which then is in the sums', async () => {
    const app = givenApp(database, { now: beforeNoon });
    const { waveId } = await givenOrder(app);
    const onItsWay = await givenOrderOnItsWay(app, waveId);
    app.clock.set(noon);
    const placing = app.as('lin').purchasing.markPlaced({ ...purchaseOf(waveId), actionId: actionId() });
    await somebodyWaits();
    await onItsWay.commit();
    expect(await placing).toMatchObject({ pieces: 4, households: 2 });
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('sends the order that comes while it is closing into the next wave', async () => {
    const app = givenApp(database, { now: beforeNoon });
    const waveId = await givenOpenWave(app);
    await database.db
      .transaction()
      .execute(async (db) => {
        await closeDueWave(db, communityId, waveId, new Date(noon));
        const late = app
          .as('zhu')
          .orders.placeOrder({ ...zhuHome, waveId, lines: twoEggs, actionId: actionId() });
        await somebodyWaits();
        return { late };
      })
      .then(async ({ late }) => {
        const placed = await late;
        expect(placed.joinedNextWave).toBe(true);
        expect(placed.waveId).not.toBe(waveId);
      });
  });

  it('stays open before its time, and closed once it is closed', async () => {
    const app = givenApp(database);
    const waveId = await givenOpenWave(app);
    const close = (at: string) => closeDueWave(database.db, communityId, waveId, new Date(at));
    expect(await close(beforeNoon)).toMatchObject({ closedAt: null });
    expect(await close(noon)).toMatchObject({ closedAt: new Date(noon) });
    expect(await close(evening)).toMatchObject({ closedAt: new Date(noon) });
    expect(await closeDueWave(database.db, communityId, v7(), new Date(noon))).toBeUndefined();
  });
});

describe('the timer', () => {
  it('closes what is due and opens the next, also when it fires late, twice and on two instances', async () => {
    const [one, two] = [givenApp(database), givenApp(database)];
    await givenOpenWave(one);
    const late = new Date('2026-11-22T04:07:00.000Z');
    await Promise.all([closeWaves(one.app, late), closeWaves(two.app, late)]);
    const afterwards = await closings();
    expect(afterwards.slice(0, 2)).toEqual([
      [noon, late.toISOString()],
      [evening, null],
    ]);
    await closeWaves(one.app, new Date('2026-11-22T04:09:00.000Z'));
    expect(await closings()).toEqual(afterwards);
  });

  it('catches up after days of silence', async () => {
    const { app } = givenApp(database);
    await closeWaves(app, new Date('2026-11-22T01:30:00.000Z'));
    await closeWaves(app, new Date('2026-11-26T01:30:00.000Z'));
    const all = await closings();
    expect(all.filter(([, closedAt]) => closedAt !== null)).toHaveLength(6);
    const open = await openWave({ db: database.db, now: new Date('2026-11-26T01:30:00.000Z') }, communityId);
    expect(open?.closesAt.toISOString()).toBe('2026-11-26T04:00:00.000Z');
  });
});

describe('planned waves', () => {
  it('follow each other without a gap or an overlap, however often they are planned', async () => {
    for (const at of [
      '2026-11-22T01:00:00Z',
      '2026-11-22T04:00:00Z',
      '2026-11-22T15:59:00Z',
      '2026-11-23T20:00:00Z',
    ]) {
      await planWaves(database.db, communityId, new Date(at));
    }
    const waves = await database.db.selectFrom('waves').selectAll().orderBy('closesAt').execute();
    expect(waves.length).toBeGreaterThan(6);
    waves.slice(1).forEach((wave, index) => expect(wave.opensAt).toEqual(waves[index]?.closesAt));
  });

  it('do not exist in a community that sets no times', async () => {
    expect(await openWave({ db: database.db, now: new Date(noon) }, v7())).toBeNull();
  });
});
