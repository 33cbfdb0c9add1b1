import { v7 } from 'uuid';
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp, type TestApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import {
  communityId,
  entranceIdsOf,
  pengHome,
  eggs,
  potatoes,
  zhuHome,
} from '../../../../tests/support/demo';
import {
  givenArrived,
  givenDeparted,
  givenOrder,
  givenRun,
  outcomeOf,
} from '../../../../tests/support/given';
import { givenPacked, givenStations, later, move, whereIs } from '../../../../tests/support/given-parcels';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../../tests/support/state';
import { reconcile } from '../../../reconcile';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

const eventsOf = async (app: TestApp, { code }: { code: string }) =>
  (await app.as('lin').dispatch.getParcel({ communityId, parcelCode: code })).events.map(
    ({ kind, isWrong }) => (isWrong ? `(${kind})` : kind),
  );

describe('packing', () => {
  it('gives everything that is sorted a label and a place, once', async () => {
    const app = givenApp(database);
    const { zhu } = await givenPacked(app);
    expect(zhu).toMatchObject({ place: 'depot', nth: 1, ofMany: 1, placeLabel: '10号楼 1单元 502' });
    expect(zhu.code).toMatch(/^\d{8}$/);
    const { rows } = await app.as('lin').dispatch.listParcels({ communityId });
    expect(rows.map(({ label }) => label).sort()).toEqual(['第 1 件', '第 2 件', '第 3 件']);
    const seen = await app.as('lin').dispatch.getParcel({ communityId, parcelCode: zhu.code });
    expect(seen.pieces).toMatchObject([{ name: '鸡蛋 30枚', quantity: 2 }]);
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('is in as many parcels as staff say; those that lie keep their numbers', async () => {
    const app = givenApp(database);
    const { waveId } = await givenOrder(app, {
      ...{ by: 'peng', at: pengHome },
      lines: [
        { productId: eggs, quantity: 1 },
        { productId: potatoes, quantity: 4 },
      ],
    });
    await givenArrived(app, waveId);
    const staff = app.as('lin').dispatch;
    await staff.markSorted({ communityId, entranceIds: entranceIdsOf('10-1'), actionId: actionId() });
    const { householdId } = pengHome;
    const codes = async () =>
      (await staff.listParcels({ communityId, householdId })).rows
        .map(({ label, nth, ofMany }) => `${label} ${nth}/${ofMany}`)
        .sort();
    expect(await codes()).toEqual(['第 1 件 1/1']);
    const pack = (parcels: number) => ({ communityId, households: [{ householdId, parcels }] });
    expect(await expectSameTwice(database, staff.packParcels, pack(3))).toEqual({ parcels: 3 });
    expect(await codes()).toEqual(['第 1 件 1/3', '第 2 件 2/3', '第 3 件 3/3']);
    await staff.packParcels({ ...pack(2), actionId: actionId() });
    expect(await codes()).toEqual(['第 1 件 1/2', '第 2 件 2/2']);
    expect(await reconcile(database.db)).toEqual([]);
    await expectRefusal(database, 'PARCELS_TOO_MANY', () =>
      staff.packParcels({ ...pack(6), actionId: actionId() }),
    );
  });

  it('puts no piece into two parcels when two pack at the same moment', async () => {
    const app = givenApp(database);
    await givenPacked(app);
    await database.pool.query('delete from parcel_events; delete from parcel_lines; delete from parcels');
    const households = [{ householdId: zhuHome.householdId, parcels: 1 }];
    const pack = () => app.as('lin').dispatch.packParcels({ communityId, households, actionId: actionId() });
    await Promise.all([pack(), pack(), pack()]);
    const { rows } = await sql<{ pieces: number }>`
      select coalesce(sum(quantity), 0)::int as pieces from parcel_lines`.execute(database.db);
    expect(rows).toEqual([{ pieces: 2 }]);
  });

  it('is refused for what is on its way, and where there is nothing', async () => {
    const app = givenApp(database);
    const { zhu } = await givenPacked(app);
    const { east, tripTo } = await givenStations(app);
    await move(app, [zhu], { step: 'loaded', tripId: await tripTo(east) });
    const pack = (householdId: string) =>
      app.as('lin').dispatch.packParcels({
        communityId,
        households: [{ householdId, parcels: 1 }],
        actionId: actionId(),
      });
    await expectRefusal(database, 'PARCEL_ON_ITS_WAY', () => pack(zhuHome.householdId));
    await expectRefusal(database, 'NOTHING_TO_PACK', () => pack(pengHome.householdId));
    await expectRefusal(database, 'NOT_FOUND', () => pack(v7()));
  });
});

describe('handing over', () => {
  it('moves what was ticked, says it of each, and says what goes elsewhere', async () => {
    const app = givenApp(database);
    const { zhu, song } = await givenPacked(app);
    const { east, tripTo } = await givenStations(app);
    const tripId = await tripTo(east);
    const nobody = v7();
    const input = {
      ...{ communityId, move: { step: 'loaded', tripId } as const },
      ...{ parcelIds: [zhu.id, song.id, nobody], happenedAt: app.clock.now.toISOString() },
    };
    const said = await expectSameTwice(database, app.as('wang').dispatch.recordMoves, input);
    const of = (id: string) => said.items.find(({ parcelId }) => parcelId === id)?.result;
    expect([of(zhu.id), of(song.id), of(nobody)]).toEqual(['recorded', 'elsewhere', 'unknown']);
    expect(await whereIs(app, zhu)).toBe('vehicle 第 1 车');
    await expectRefusal(database, 'NOT_FOUND', () =>
      app
        .as('wang')
        .dispatch.recordMoves({ ...input, move: { step: 'loaded', tripId: v7() }, actionId: actionId() }),
    );
  });

  it('scans a label, and a crate as all that is in it', async () => {
    const app = givenApp(database);
    const { zhu, ma, song } = await givenPacked(app);
    const { east, tripTo } = await givenStations(app);
    const tripId = await tripTo(east);
    const staff = app.as('lin').dispatch;
    const crate = await staff.packCrate({ communityId, parcelIds: [zhu.id, ma.id], actionId: actionId() });
    const scan = (parcelCode: string) => ({
      ...{ communityId, parcelCode, move: { step: 'loaded', tripId } as const },
      happenedAt: app.clock.now.toISOString(),
    });
    const inCrate = await expectSameTwice(database, app.as('wang').dispatch.scanParcel, scan(crate.code));
    expect(inCrate).toMatchObject({
      label: '共 2 件',
      items: [{ result: 'recorded' }, { result: 'recorded' }],
    });
    const one = await app.as('wang').dispatch.scanParcel({ ...scan(song.code), actionId: actionId() });
    expect(one.label).toBe('1号楼 1单元 103');
    expect([await whereIs(app, zhu), await whereIs(app, ma)]).toEqual(['vehicle 第 1 车', 'vehicle 第 1 车']);
    const unpacked = await app
      .as('wang')
      .dispatch.unpackCrate({ communityId, parcelCode: crate.code, actionId: actionId() });
    expect(unpacked).toEqual({ parcels: 2 });
    expect(await whereIs(app, zhu)).toBe('vehicle 第 1 车');
    const typed = () => app.as('wang').dispatch.scanParcel({ ...scan('12345678'), actionId: actionId() });
    await expectRefusal(database, 'PARCEL_UNKNOWN', typed, { code: '12345678' });
    await expectRefusal(database, 'PARCEL_UNKNOWN', () =>
      app.as('wang').dispatch.unpackCrate({ communityId, parcelCode: zhu.code, actionId: actionId() }),
    );
    await expectRefusal(database, 'NOT_FOUND', () =>
      staff.packCrate({ communityId, parcelIds: [v7()], actionId: actionId() }),
    );
  });

  it('corrects a wrong scan by a declaration: it stays to be read and does not count', async () => {
    const app = givenApp(database);
    const { zhu, ma } = await givenPacked(app);
    const { east, west, tripTo } = await givenStations(app);
    const [toEast, toWest] = [await tripTo(east), await tripTo(west)];
    const wrong = await move(app, [zhu, ma], { step: 'loaded', tripId: toWest });
    const correct = (by: string, right: null | { step: 'loaded'; tripId: string }, ids = [zhu.id]) =>
      app.as(by).dispatch.correctMove({
        ...{ communityId, eventId: wrong, parcelIds: ids, right },
        actionId: actionId(),
      });
    await expectRefusal(database, 'NOT_YOUR_MOVE', () => correct('he', null));
    await correct('wang', { step: 'loaded', tripId: toEast });
    await correct('lin', null, [ma.id]);
    expect([await whereIs(app, zhu), await whereIs(app, ma)]).toEqual(['vehicle 第 1 车', 'depot']);
    expect(await eventsOf(app, zhu)).toEqual(['packed', '(loaded)', 'loaded']);
    expect(await eventsOf(app, ma)).toEqual(['packed', '(loaded)', '(void)']);
    await expectRefusal(database, 'NOT_FOUND', () => correct('wang', null, [v7()]));
    const { rows } = await sql<{ deedId: string }>`
      select deed_id from parcel_events where parcel_id = ${zhu.id} and kind = 'packed'`.execute(database.db);
    await expectRefusal(database, 'MOVE_IS_PACKING', () =>
      app.as('lin').dispatch.correctMove({
        ...{ communityId, eventId: rows[0]?.deedId ?? '', parcelIds: [zhu.id], right: null },
        actionId: actionId(),
      }),
    );
  });
});

describe('where everything is', () => {
  it('follows the run to the door, and back when the word is taken back', async () => {
    const app = givenApp(database);
    const { zhu } = await givenPacked(app);
    const { east, tripTo } = await givenStations(app);
    const tripId = await tripTo(east);
    await move(app, [zhu], { step: 'loaded', tripId });
    later(app, 10);
    await move(app, [zhu], { step: 'unloaded', stationId: east, tripId });
    expect(await whereIs(app, zhu)).toBe('station 东站');
    const { runId } = await app
      .as('lin')
      .dispatch.createRun({ communityId, entranceIds: entranceIdsOf('10-1'), actionId: actionId() });
    expect(await whereIs(app, zhu)).toBe('station 东站');
    later(app, 5);
    const { dropOffIds } = await givenDeparted(app, runId);
    expect(await whereIs(app, zhu)).toBe('run 第 1 趟');
    const waiting = await app.as('wang').dispatch.listRunParcels({ communityId, runId });
    expect(waiting.rows).toMatchObject([{ id: zhu.id, isHandedOver: true }]);
    await expectRefusal(database, 'NOT_YOUR_RUN', () =>
      app.as('he').dispatch.listRunParcels({ communityId, runId }),
    );
    const happenedAt = later(app, 5);
    const [dropOffId = ''] = dropOffIds;
    await app
      .as('wang')
      .dispatch.confirmDropOff({ ...outcomeOf(dropOffId, 'handedOver'), happenedAt, actionId: actionId() });
    expect(await whereIs(app, zhu)).toBe('door');
    await app.as('wang').dispatch.undoDropOff({ communityId, dropOffIds, actionId: actionId() });
    expect(await whereIs(app, zhu)).toBe('run 第 1 趟');
    await app
      .as('wang')
      .dispatch.confirmDropOff({ ...outcomeOf(dropOffId, 'noAnswer'), happenedAt, actionId: actionId() });
    expect(await whereIs(app, zhu)).toBe('station 东站');
    expect(await eventsOf(app, zhu)).toEqual(['packed', 'loaded', 'unloaded', 'onRun', 'broughtBack']);
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('is counted per place, now and at a moment of the past', async () => {
    const app = givenApp(database);
    const { zhu, ma } = await givenPacked(app);
    const { east, tripTo } = await givenStations(app);
    const packed = app.clock.now.toISOString();
    later(app, 10);
    const tripId = await tripTo(east);
    await move(app, [zhu, ma], { step: 'loaded', tripId });
    const onTheWay = later(app, 10);
    await move(app, [zhu], { step: 'unloaded', stationId: east, tripId });
    const counts = async (at: string | null) =>
      (await app.as('lin').dispatch.countParcels({ communityId, at })).rows.map(
        ({ place, name, parcels }) => `${place} ${name ?? ''} ${parcels}`,
      );
    expect(await counts(null)).toEqual([
      'depot  1',
      expect.stringMatching(/^vehicle 第 1 车 · .* 1$/),
      'station 东站 1',
    ]);
    expect(await counts(new Date(Date.parse(onTheWay) - 1000).toISOString())).toEqual([
      'depot  1',
      expect.stringMatching(/^vehicle 第 1 车 · .* 2$/),
    ]);
    expect(await counts(packed)).toEqual(['depot  3']);
    const atEast = await app
      .as('lin')
      .dispatch.listParcels({ communityId, place: 'station', stationId: east });
    expect(atEast.rows.map(({ id }) => id)).toEqual([zhu.id]);
    const aboard = await app.as('lin').dispatch.listParcels({ communityId, place: 'vehicle', tripId });
    expect(aboard.rows).toMatchObject([{ id: ma.id, tripLabel: '第 1 车' }]);
  });

  it('says of a run that left from the depot by hand that it comes back to the depot', async () => {
    const app = givenApp(database);
    const { zhu } = await givenPacked(app);
    await givenStations(app);
    const runId = await givenRun(app, '10-1').catch(async () => {
      const made = { communityId, entranceIds: entranceIdsOf('10-1'), actionId: actionId() };
      return (await app.as('lin').dispatch.createRun(made)).runId;
    });
    await givenDeparted(app, runId);
    await app.as('wang').dispatch.finishRun({ communityId, runId, actionId: actionId() });
    expect(await whereIs(app, zhu)).toBe('depot');
  });
});

it('refuses a code that is no code, and one that nobody has', async () => {
  const { as } = givenApp(database);
  const find = (parcelCode: string) => as('lin').dispatch.getParcel({ communityId, parcelCode });
  await expect(find('鸡蛋')).rejects.toMatchObject({ code: 'PARCEL_UNKNOWN' });
  await expect(find('48271530')).rejects.toMatchObject({ code: 'PARCEL_UNKNOWN' });
});
