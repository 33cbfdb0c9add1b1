import type { Move, ParcelRow } from '@/contract/parcels';
import { demoId } from '../../backend/demo';
import { actionId } from './app';
import { communityId, eggs, entranceIdsOf, maHome, pengHome, potatoes, songHome } from './demo';
import { givenArrived, givenOrder, type Given } from './given';
import { givenVehicle } from './given-carrying';

/** Two stations (东站 for building 10, 西站 for building 1), a tricycle, and a trip of it to 东站 in half an hour. */
export async function givenStations(app: Given) {
  const staff = app.as('lin');
  const save = async (name: string, building: string) =>
    (
      await staff.households.saveBuildingGroup({
        ...{ communityId, groupId: null, kind: 'station', name },
        ...{ buildingIds: [demoId(`building ${building}`)], actionId: actionId() },
      })
    ).groupId;
  const east = await save('东站', '10');
  const west = await save('西站', '1');
  const vehicleId = await givenVehicle(staff, communityId);
  return { east, west, vehicleId, tripTo: (stationId: string) => givenTrip(app, vehicleId, stationId) };
}

export async function givenTrip(app: Given, vehicleId: string, stationId: string): Promise<string> {
  const dueAt = new Date(app.clock.now.getTime() + 30 * 60_000).toISOString();
  const trip = { communityId, vehicleId, stationId, dueAt, actionId: actionId() };
  return (await app.as('lin').dispatch.addTrip(trip)).tripId;
}

/** Parcels of 10-1 502 and 10-2 603 (东站) and of 1-1 103 (西站) lie packed at the depot. */
export async function givenPacked(app: Given): Promise<{ zhu: ParcelRow; ma: ParcelRow; song: ParcelRow }> {
  const { waveId } = await givenOrder(app);
  await givenOrder(app, { by: 'ma', at: maHome });
  await givenOrder(app, { by: 'song', at: songHome });
  await givenArrived(app, waveId);
  const entranceIds = entranceIdsOf('10-1', '10-2', '1-1');
  await app.as('lin').dispatch.markSorted({ communityId, entranceIds, actionId: actionId() });
  const { rows } = await app.as('lin').dispatch.listParcels({ communityId, limit: 100 });
  const of = (placeLabel: string) => {
    const parcel = rows.find((row) => row.placeLabel === placeLabel);
    if (!parcel) throw new Error(`no parcel of ${placeLabel}`);
    return parcel;
  };
  return { zhu: of('10号楼 1单元 502'), ma: of('10号楼 2单元 603'), song: of('1号楼 1单元 103') };
}

/** A volunteer ticks these parcels; the phone's time is now unless another is said. Answers the deed. */
export async function move(
  app: Given,
  parcels: readonly { id: string }[],
  to: Move,
  { by = 'wang', at = app.clock.now.toISOString() } = {},
): Promise<string> {
  const deed = actionId();
  await app.as(by).dispatch.recordMoves({
    ...{ communityId, move: to, parcelIds: parcels.map(({ id }) => id) },
    ...{ happenedAt: at, actionId: deed },
  });
  return deed;
}

/** Where the parcel is, in a word or two: '车上 第 1 车', '中转站 东站'. */
export async function whereIs(app: Given, parcel: { code: string }): Promise<string> {
  const seen = await app.as('lin').dispatch.getParcel({ communityId, parcelCode: parcel.code });
  const name = seen.tripLabel ?? seen.stationName ?? seen.runLabel;
  return [seen.place, name].filter(Boolean).join(' ');
}

/** Minutes later. */
export const later = (app: Given, minutes: number): string => {
  app.clock.pass(minutes * 60_000);
  return app.clock.now.toISOString();
};

/** Two parcels of one line of 10-1 401 (4 pieces): one lies at the depot, the other is on a trip to 东站. */
export async function givenOneAway(app: Given) {
  const lines = [
    { productId: eggs, quantity: 1 },
    { productId: potatoes, quantity: 3 },
  ];
  const { waveId } = await givenOrder(app, { by: 'peng', at: pengHome, lines });
  await givenArrived(app, waveId);
  const staff = app.as('lin').dispatch;
  await staff.markSorted({ communityId, entranceIds: entranceIdsOf('10-1'), actionId: actionId() });
  const { householdId } = pengHome;
  const households = [{ householdId, parcels: 2 }];
  await staff.packParcels({ communityId, households, actionId: actionId() });
  const { east, tripTo } = await givenStations(app);
  const [away] = (await staff.listParcels({ communityId, householdId })).rows;
  if (!away) throw new Error('nothing packed');
  const tripId = await tripTo(east);
  await move(app, [away], { step: 'loaded', tripId });
  later(app, 1);
  return { away, east, tripId };
}
