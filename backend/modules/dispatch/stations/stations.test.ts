import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp, type TestApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, maHome, songHome, zhuHome } from '../../../../tests/support/demo';
import { givenPacked, givenStations, later, move } from '../../../../tests/support/given-parcels';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../../tests/support/state';
import { drainOutbox } from '../../../jobs';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

const times = { firstAt: '06:00', lastAt: '22:00', everyMinutes: 30, rideMinutes: 10, doorMinutes: 40 };

async function givenDay(app: TestApp) {
  const parcels = await givenPacked(app);
  const stations = await givenStations(app);
  await app.as('lin').dispatch.setTimetables({
    communityId,
    timetables: [stations.east, stations.west].map((stationId) => ({
      stationId,
      timetable: { vehicleId: stations.vehicleId, ...times },
    })),
    actionId: actionId(),
  });
  return { ...parcels, ...stations };
}

const stop = (
  app: TestApp,
  its: { scope?: 'everything' | 'station' | 'vehicle'; stationId?: string; vehicleId?: string },
) => ({
  ...{ communityId, scope: its.scope ?? 'everything', reason: '下大雨' },
  ...{ stationId: its.stationId ?? null, vehicleId: its.vehicleId ?? null },
  expectedUntil: new Date(app.clock.now.getTime() + 60 * 60_000).toISOString(),
});

const heard = async (app: TestApp, who: string, at: { communityId: string; householdId: string }) => {
  await drainOutbox(app.app, app.clock.now);
  const { rows } = await app.as(who).messages.listMessages(at);
  return rows.filter(({ kind }) => kind === 'carryingStopped').map(({ body }) => body);
};

describe('the stations', () => {
  it('say what lies there, what is coming, and which building has none', async () => {
    const app = givenApp(database);
    const { zhu, ma, east, tripTo } = await givenDay(app);
    const tripId = await tripTo(east);
    await move(app, [zhu, ma], { step: 'loaded', tripId });
    await move(app, [zhu], { step: 'unloaded', stationId: east, tripId }, { at: later(app, 10) });
    const seen = await app.as('wang').dispatch.listStations({ communityId });
    expect(seen.rows).toMatchObject([
      { name: '东站', buildingNos: ['10'], here: 1, coming: 1, suspension: null },
      { name: '西站', buildingNos: ['1'], here: 0, coming: 0 },
    ]);
    expect(seen.atDepot).toBe(1);
    expect(seen.unservedBuildingNos).toEqual(['2', '3', '4', '5', '6', '7', '8', '9']);
  });

  it('have served whom from when to when', async () => {
    const app = givenApp(database);
    const { east } = await givenStations(app);
    later(app, 60);
    await app.as('lin').households.saveBuildingGroup({
      ...{ communityId, groupId: east, kind: 'station', name: '东站', buildingIds: [] },
      actionId: actionId(),
    });
    const { rows } = await app.as('lin').dispatch.listStationService({ communityId });
    expect(
      rows.map(({ buildingNo, stationName, endsAt }) => [buildingNo, stationName, endsAt === null]).sort(),
    ).toEqual([
      ['1', '西站', true],
      ['10', '东站', false],
    ]);
  });
});

describe('stopping for rain', () => {
  it('tells whoever waits, once, with the new time, and everybody why', async () => {
    const app = givenApp(database);
    const { east } = await givenDay(app);
    const input = stop(app, { scope: 'station', stationId: east });
    const said = await expectSameTwice(database, app.as('lin').dispatch.suspend, input);
    expect(said.toldHouseholds).toBe(2);
    // 12:00 and an hour of rain; the next leaves at 13:00, ten minutes on the way and forty to the door.
    expect(await heard(app, 'zhu', zhuHome)).toEqual([
      '下大雨，送货暂停一会儿，您家的东西预计今天 13:50 送到',
    ]);
    expect(await heard(app, 'ma', maHome)).toHaveLength(1);
    expect(await heard(app, 'song', songHome)).toEqual([]);
    const { rows } = await app.as('wang').dispatch.listStations({ communityId });
    expect(rows.map(({ suspension }) => suspension?.reason)).toEqual(['下大雨', undefined]);
    later(app, 5);
    const all = await app.as('lin').dispatch.suspend({ ...stop(app, {}), actionId: actionId() });
    expect(all.toldHouseholds).toBe(1);
    expect(await heard(app, 'zhu', zhuHome)).toHaveLength(1);
    expect(await heard(app, 'song', songHome)).toHaveLength(1);
  });

  it('that lasts longer is told once more where the time is much later, and then not again', async () => {
    const app = givenApp(database);
    const { east } = await givenDay(app);
    const { suspensionId } = await app.as('lin').dispatch.suspend({
      ...stop(app, { scope: 'station', stationId: east }),
      actionId: actionId(),
    });
    const until = (minutes: number) => ({
      ...{ communityId, suspensionId, actionId: actionId() },
      expectedUntil: new Date(app.clock.now.getTime() + minutes * 60_000).toISOString(),
    });

    const prolong = (input: ReturnType<typeof until>) => app.as('lin').dispatch.prolongSuspension(input);
    expect((await prolong(until(90))).toldHouseholds).toBe(0);
    const later = until(180);
    const said = await expectSameTwice(database, prolong, later);
    expect(said.toldHouseholds).toBe(2);
    const words = await heard(app, 'zhu', zhuHome);
    expect(words).toHaveLength(2);
    expect(words).toContain('下大雨，送货还在暂停，您家的东西改到今天 15:50 送到');
    expect((await prolong(until(300))).toldHouseholds).toBe(0);
    await app.as('lin').dispatch.resume({ communityId, suspensionId, actionId: actionId() });
    await expectRefusal(database, 'SUSPENSION_OVER', () => prolong(until(360)));
    const again = await app.as('lin').dispatch.suspend({
      ...stop(app, { scope: 'station', stationId: east }),
      actionId: actionId(),
    });
    expect(again.toldHouseholds).toBe(0);
    await expectRefusal(database, 'NOT_FOUND', () => prolong({ ...until(60), suspensionId: v7() }));
    await expectRefusal(database, 'SUSPENDED_IN_PAST', () => prolong(until(0)));
  });

  it('is told no third time of the same parcels, though they move, and anew of a newer one beside an old one', async () => {
    const app = givenApp(database);
    const { zhu, ma, east, tripTo } = await givenDay(app);
    const tripId = await tripTo(east);
    await move(app, [zhu, ma], { step: 'loaded', tripId }, { at: later(app, 1) });
    const { suspensionId } = await app.as('lin').dispatch.suspend({ ...stop(app, {}), actionId: actionId() });
    const prolong = (minutes: number) =>
      app.as('lin').dispatch.prolongSuspension({
        ...{ communityId, suspensionId, actionId: actionId() },
        expectedUntil: new Date(app.clock.now.getTime() + minutes * 60_000).toISOString(),
      });
    await move(app, [zhu, ma], { step: 'unloaded', stationId: east, tripId }, { at: later(app, 5) });
    await prolong(180);
    expect(await heard(app, 'zhu', zhuHome)).toHaveLength(2);
    later(app, 5);
    expect((await prolong(400)).toldHouseholds).toBe(0);
    // A second parcel of theirs is packed after they were told.
    const packedAt = later(app, 5);
    await database.pool.query(
      `with other as (
         insert into parcels (community_id, id, parcel_no, made_on, code, household_id, campaign_id, nth, of_many,
                              packed_at, packed_by)
         select community_id, $2, 900, made_on, 'PNEW', household_id, campaign_id, nth, of_many, $3, packed_by
           from parcels where community_id = $4 and id = $1 returning *),
       lines as (
         insert into parcel_lines select (jsonb_populate_record(l, jsonb_build_object('parcel_id', $2::uuid))).*
           from parcel_lines l where l.community_id = $4 and l.parcel_id = $1)
       insert into parcel_events (community_id, parcel_id, deed_id, kind, at, happened_at, heard_at, by)
       select community_id, id, $2, 'packed', $3, $3, $3, packed_by from other`,
      [zhu.id, v7(), packedAt, communityId],
    );
    expect((await prolong(500)).toldHouseholds).toBe(1);
    expect(await heard(app, 'zhu', zhuHome)).toHaveLength(3);
  });

  it('is told once where two standstills begin at one moment', async () => {
    const app = givenApp(database);
    const { east } = await givenDay(app);
    await Promise.all(
      [stop(app, {}), stop(app, { scope: 'station', stationId: east })].map((input) =>
        app.as('lin').dispatch.suspend({ ...input, actionId: actionId() }),
      ),
    );
    expect(await heard(app, 'zhu', zhuHome)).toHaveLength(1);
  });

  it('lets nothing leave, but what had left before by its phone; going on lets it', async () => {
    const app = givenApp(database);
    const { east, tripTo } = await givenDay(app);
    const [early, late] = [await tripTo(east), await tripTo(east)];
    const before = later(app, 5);
    later(app, 5);
    const { suspensionId } = await app.as('lin').dispatch.suspend({ ...stop(app, {}), actionId: actionId() });
    const depart = (tripId: string, happenedAt: string) =>
      app.as('wang').dispatch.departTrip({ communityId, tripId, happenedAt, actionId: actionId() });
    await depart(early, before);
    const inRain = later(app, 5);
    await expectRefusal(database, 'CARRYING_SUSPENDED', () => depart(late, inRain), { reason: '下大雨' });
    const seen = await app.as('wang').dispatch.getTrip({ communityId, tripId: late });
    expect(seen.suspendedBy).toBe('下大雨');
    const day = await app
      .as('lin')
      .dispatch.makeTrips({ communityId, day: '2026-11-22', actionId: actionId() });
    expect(new Set(day.items.map(({ result }) => result))).toEqual(new Set(['past', 'suspended']));
    await expectSameTwice(database, app.as('lin').dispatch.resume, { communityId, suspensionId });
    await depart(late, later(app, 5));
    const { rows } = await app.as('lin').dispatch.listSuspensions({ communityId });
    expect(rows).toMatchObject([
      { id: suspensionId, scope: 'everything', targetName: null, reason: '下大雨' },
    ]);
    expect(rows[0]?.endedAt).not.toBeNull();
  });

  it('is refused twice for the same, for a time that is over, and for what is not there', async () => {
    const app = givenApp(database);
    const { east, vehicleId } = await givenDay(app);
    const suspend = (input: ReturnType<typeof stop>) =>
      app.as('lin').dispatch.suspend({ ...input, actionId: actionId() });
    await suspend(stop(app, { scope: 'vehicle', vehicleId }));
    await expectRefusal(
      database,
      'SUSPENDED_ALREADY',
      () => suspend(stop(app, { scope: 'vehicle', vehicleId })),
      {
        reason: '下大雨',
      },
    );
    const past = {
      ...stop(app, { scope: 'station', stationId: east }),
      expectedUntil: app.clock.now.toISOString(),
    };
    await expectRefusal(database, 'SUSPENDED_IN_PAST', () => suspend(past));
    await expectRefusal(database, 'NOT_FOUND', () =>
      suspend(stop(app, { scope: 'station', stationId: v7() })),
    );
    await expectRefusal(database, 'NOT_FOUND', () => suspend(stop(app, { scope: 'vehicle' })));
    await expectRefusal(database, 'NOT_FOUND', () =>
      app.as('lin').dispatch.resume({ communityId, suspensionId: v7(), actionId: actionId() }),
    );
  });
});
