import { expect, it } from 'vitest';
import { demoId } from '../../../../backend/demo';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, entrance, home, zhuHome } from '../../../../tests/support/demo';
import { givenRound } from '../../../../tests/support/given-round';

const { as, clock } = givenApp(await givenDatabase('demo'));
const building = { communityId, buildingId: demoId('building 10') };
const away = () => ({ reason: 'away' as const, untilOn: '2026-11-24', actionId: actionId() });

it('pauses are stacked: lifting the building leaves the household paused', async () => {
  const campaignId = await givenRound(as('lin'));
  const paused = async () => {
    const { changed } = await as('qin').campaigns.getLens({ ...entrance('10-1'), campaignId });
    return changed.filter(({ isPaused }) => isPaused).map(({ householdId }) => householdId);
  };
  await as('qin').campaigns.pauseHousehold({ ...zhuHome, ...away(), note: '回老家' });
  const whole = await as('lin').campaigns.pauseBuilding({
    ...building,
    ...{ reason: 'buildingClosed', untilOn: null },
    actionId: actionId(),
  });
  expect((await paused()).length).toBeGreaterThan(10);
  const { rows } = await as('qin').campaigns.listPauses(zhuHome);
  expect(rows.map(({ reason, placeLabel, note }) => [reason, placeLabel, note])).toEqual([
    ['away', '10号楼 1单元 502', '回老家'],
    ['buildingClosed', '10号楼', null],
  ]);
  const lifting = { ...zhuHome, pauseId: whole.pauseId, actionId: actionId() };
  await expect(as('qin').campaigns.liftPause(lifting)).rejects.toMatchObject({ code: 'PAUSE_NOT_YOURS' });
  await as('lin').campaigns.liftBuildingPause({ ...building, pauseId: whole.pauseId, actionId: actionId() });
  expect(await paused()).toEqual([zhuHome.householdId]);
  clock.set('2026-11-24T15:00:00.000Z');
  expect(await paused()).toEqual([zhuHome.householdId]);
  clock.set('2026-11-24T16:01:00.000Z');
  expect(await paused()).toEqual([]);
});

it('a paused building is listed with its reason and day until it is lifted, and each of its doors says so', async () => {
  clock.set('2026-11-22T01:30:00.000Z');
  const campaignId = await givenRound(as('lin'));
  const closed = { reason: 'buildingClosed' as const, untilOn: '2026-12-03', note: '消杀' };
  const { pauseId } = await as('lin').campaigns.pauseBuilding({
    ...building,
    ...closed,
    actionId: actionId(),
  });
  const listed = async () => (await as('lin').campaigns.listBuildingPauses({ communityId })).rows;
  expect(await listed()).toMatchObject([{ id: pauseId, placeLabel: '10号楼', ...closed, byName: '林干事' }]);
  const door = home('10-1-403');
  await as('qin').campaigns.pauseHousehold({ ...door, ...away() });
  const { doors } = await as('qin').doorKnocks.getEntranceRound({ ...entrance('10-1'), campaignId });
  const pausesOf = (householdId: string) => doors.find((one) => one.householdId === householdId)?.pauses;
  const whole = { reason: 'buildingClosed', untilOn: '2026-12-03' };
  expect(pausesOf(door.householdId)).toEqual([whole, { reason: 'away', untilOn: '2026-11-24' }]);
  expect(pausesOf(home('10-1-401').householdId)).toEqual([whole]);
  await as('lin').campaigns.liftBuildingPause({ ...building, pauseId, actionId: actionId() });
  expect(await listed()).toEqual([]);
});

it('ten at one place are enough; one that is lifted stays so', async () => {
  const place = home('10-1-402');
  const begin = () => as('qin').campaigns.pauseHousehold({ ...place, ...away() });
  const { pauseId } = await begin();
  for (let more = 1; more < 10; more += 1) await begin();
  await expect(begin()).rejects.toMatchObject({ code: 'TOO_MANY_PAUSES' });
  const lift = () => as('qin').campaigns.liftPause({ ...place, pauseId, actionId: actionId() });
  await lift();
  expect(await lift()).toEqual({ pauseId });
  const other = { ...building, pauseId, actionId: actionId() };
  await expect(as('lin').campaigns.liftBuildingPause(other)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const neighbours = { ...zhuHome, pauseId, actionId: actionId() };
  await expect(as('qin').campaigns.liftPause(neighbours)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
