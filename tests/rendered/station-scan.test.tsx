import { beforeEach, describe, expect, it, vi } from 'vitest';
import ParcelPage from '@/packages/staff/parcel';
import ParcelsPage from '@/packages/staff/parcels';
import StationsPage from '@/packages/staff/stations';
import TripPage from '@/packages/volunteer/trip';
import TripsPage from '@/packages/volunteer/trips';
import { actionId, givenApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { communityId } from '../support/demo';
import { givenPacked, givenStations, whereIs } from '../support/given-parcels';
import { givenQuietDay } from '../support/state';
import { writeAccount } from '@/lib/session/signed-in-account';
import { leave, show } from './given-screen';
import { typeInto } from './type-into';

const database = await givenDatabase('demo');
const given = givenApp(database);
const at = (page: React.ReactElement, who: string, params = {}) =>
  show(page, { app: given.app, who, params });

beforeEach(async () => {
  leave();
  writeAccount('wang');
  await givenQuietDay(database);
  given.clock.set('2026-11-22T01:30:00.000Z');
});

describe('a trip', () => {
  it('is loaded with all but what is ticked, leaves, and says what waits to be told', async () => {
    const { zhu, ma } = await givenPacked(given);
    const { east, tripTo } = await givenStations(given);
    const tripId = await tripTo(east);
    const shown = at(<TripPage />, 'wang', { tripId });
    await shown.see('等着装车');
    shown.tap('全部装车，除了…（2 件）');
    await shown.see('不在手边的请勾出来');
    shown.tap('10号楼 2单元 603');
    await shown.see('1 件装车');
    shown.tap('1 件装车');
    await shown.see('刚记：10号楼 1单元 502 装车');
    await vi.waitFor(async () => expect(await whereIs(given, zhu)).toBe('vehicle 第 1 车'));
    expect(await whereIs(given, ma)).toBe('depot');
    shown.tap('出发去东站');
    await shown.see('到东站了');
  });

  it('has not arrived where it no longer goes, and says so', async () => {
    const { east, west, tripTo } = await givenStations(given);
    const tripId = await tripTo(east);
    const shown = at(<TripPage />, 'wang', { tripId });
    await shown.see('出发去东站');
    shown.tap('出发去东站');
    await shown.see('到东站了');
    await vi.waitFor(async () => {
      const { state } = await given.as('wang').dispatch.getTrip({ communityId, tripId });
      expect(state).toBe('underWay');
    });
    await given.as('lin').dispatch.redirectTrip({
      ...{ communityId, tripId, stationId: west, reason: '东门不通' },
      actionId: actionId(),
    });
    // The second half of a double tap is no arrival.
    await new Promise((calm) => setTimeout(calm, 1_000));
    shown.tap('到东站了');
    await shown.see('第 1 车 改去西站了');
    await shown.see('改道，去西站：东门不通');
    expect(shown.text()).toContain('到西站了');
  });

  it('is not left with while carrying stands still, and says why', async () => {
    const { east, tripTo } = await givenStations(given);
    const tripId = await tripTo(east);
    await given.as('lin').dispatch.suspend({
      ...{ communityId, scope: 'everything', stationId: null, vehicleId: null, reason: '下大雨' },
      ...{ expectedUntil: '2026-11-23T02:00:00.000Z', actionId: actionId() },
    });
    const shown = at(<TripPage />, 'wang', { tripId });
    await shown.see('现在暂停送货：下大雨');
  });

  it('stands in the list of trips, for staff with the way to make the day', async () => {
    const { east, tripTo } = await givenStations(given);
    await tripTo(east);
    const shown = at(<TripsPage />, 'lin');
    await shown.see('东站');
    expect(shown.text()).toContain('排今天的车次');
    leave();
    const seen = at(<TripsPage />, 'wang');
    await seen.see('东站');
    expect(seen.text()).not.toContain('排今天的车次');
  });
});

describe('staff', () => {
  it('see where everything is, and one parcel with its history', async () => {
    const { zhu } = await givenPacked(given);
    const shown = at(<ParcelsPage />, 'lin');
    await shown.see('分拣点');
    await shown.see('10号楼 1单元 502');
    const direct = await given.as('lin').dispatch.getParcel({ communityId, parcelCode: zhu.code });
    expect(direct.events).toHaveLength(1);
    const one = at(<ParcelPage />, 'lin', { parcelCode: zhu.code });
    await one.see('在分拣点打包');
    await one.see('走过的每一步');
  });

  it('see the stations with what lies there, and how to begin where there is none', async () => {
    const empty = at(<StationsPage />, 'lin');
    await empty.see('还没有中转站');
    await givenStations(given);
    leave();
    const shown = at(<StationsPage />, 'lin');
    await shown.see('东站');
    await shown.see('下雨等原因，暂停全部送货');
    shown.tap('下雨等原因，暂停全部送货');
    await shown.see('原因（住户会看到）');
  });

  it('take what a vehicle holds with its measure, and say why the button is grey where it is no number', async () => {
    const shown = at(<StationsPage />, 'lin');
    await shown.see('加一辆车');
    shown.tap('加一辆车');
    await shown.see('最多几公斤（不填就不限）');
    const type = (field: string, text: string) => typeInto(document.body, field, text);
    type('名称', '红三轮');
    type('最多几公斤（不填就不限）', '很多');
    await shown.see('只写数字，例如 20');
    type('最多几公斤（不填就不限）', '20公斤');
    await vi.waitFor(() => expect(shown.text()).not.toContain('只写数字'));
    shown.tap('保存');
    await vi.waitFor(async () => {
      const { rows } = await given.as('lin').dispatch.listVehicles({ communityId });
      expect(rows.find(({ name }) => name === '红三轮')?.mostGrams).toBe(20_000);
    });
  });
});
