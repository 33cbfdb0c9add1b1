import { v7 } from 'uuid';
import type { Place } from '../places';
import { actionId, type Api, type TestApp } from './app';
import { evening } from './demo';

/** A station without buildings, two vehicles, trips, a suspension, a parcel that was loaded, and a crate. */
export interface CarryingThings {
  stationId: string;
  vehicleId: string;
  spareVehicleId: string;
  tripId: string;
  emptyTripId: string;
  suspensionId: string;
  parcelId: string;
  parcelCode: string;
  eventId: string;
  crateCode: string;
}

/** A vehicle without limits but those said. */
export async function givenVehicle(
  staff: Api,
  communityId: string,
  limits: { mostGrams?: number; mostPieces?: number; mostCold?: number } = {},
): Promise<string> {
  const vehicle = { vehicleId: null, name: `三轮车 ${v7().slice(-6)}`, kind: 'tricycle' as const };
  const none = { mostGrams: null, mostPieces: null, mostCold: null };
  return (
    await staff.dispatch.saveVehicle({ communityId, ...vehicle, ...none, ...limits, actionId: actionId() })
  ).vehicleId;
}

/** What of carrying a call may ask for at a place whose household has something sorted. */
export async function givenCarrying(app: TestApp, at: Place): Promise<CarryingThings> {
  const staff = app.as(at.staff);
  const { communityId, householdId } = at;
  const { groupId: stationId } = await staff.households.saveBuildingGroup({
    ...{ communityId, groupId: null, kind: 'station', name: `站 ${v7().slice(-6)}`, buildingIds: [] },
    actionId: actionId(),
  });
  const vehicleId = await givenVehicle(staff, communityId);
  const spareVehicleId = await givenVehicle(staff, communityId);
  const addTrip = async () =>
    (
      await staff.dispatch.addTrip({
        ...{ communityId, vehicleId, stationId },
        ...{ dueAt: '2026-11-23T02:00:00.000Z', actionId: actionId() },
      })
    ).tripId;
  const tripId = await addTrip();
  const { rows } = await staff.dispatch.listParcels({ communityId, householdId });
  const [parcel] = rows;
  if (!parcel) throw new Error('nothing is packed');
  const eventId = actionId();
  await staff.dispatch.recordMoves({
    ...{ communityId, move: { step: 'loaded', tripId }, parcelIds: [parcel.id] },
    ...{ happenedAt: evening, actionId: eventId },
  });
  const { suspensionId } = await staff.dispatch.suspend({
    ...{ communityId, scope: 'vehicle', stationId: null, vehicleId: spareVehicleId, reason: '车坏了' },
    ...{ expectedUntil: '2026-11-23T02:00:00.000Z', actionId: actionId() },
  });
  const crate = await staff.dispatch.packCrate({
    communityId,
    parcelIds: [parcel.id],
    actionId: actionId(),
  });
  return {
    ...{ stationId, vehicleId, spareVehicleId, tripId, emptyTripId: await addTrip(), suspensionId },
    ...{ parcelId: parcel.id, parcelCode: parcel.code, eventId, crateCode: crate.code },
  };
}
