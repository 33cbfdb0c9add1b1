import type { Place } from './places';
import { evening } from './support/demo';
import type { CarryingThings } from './support/given-carrying';

type Its = CarryingThings & { runId: string };

const loaded = ({ tripId }: Its) => ({ step: 'loaded', tripId });
const ofTrip = (_: Place, { tripId }: Its) => ({ tripId });
const ofTripAt = (_: Place, { tripId }: Its) => ({ tripId, happenedAt: evening });
const tomorrow = '2026-11-23';
const times = { firstAt: '08:00', lastAt: '20:00', everyMinutes: 30, rideMinutes: 10, doorMinutes: 40 };

/** The least that each procedure about stations, trips and parcels takes. */
export const carryingInputs = {
  'dispatch.listStations': () => ({}),
  'dispatch.listStationService': () => ({}),
  'dispatch.suspend': (_: Place, { stationId }: Its) => ({
    ...{ scope: 'station', stationId, vehicleId: null, reason: '下大雨' },
    expectedUntil: '2026-11-23T10:00:00.000Z',
  }),
  'dispatch.prolongSuspension': (_: Place, { suspensionId }: Its) => ({
    ...{ suspensionId, expectedUntil: '2026-11-23T11:00:00.000Z' },
  }),
  'dispatch.resume': (_: Place, { suspensionId }: Its) => ({ suspensionId }),
  'dispatch.listSuspensions': () => ({}),
  'dispatch.listVehicles': () => ({}),
  'dispatch.saveVehicle': (_: Place, { vehicleId }: Its) => ({
    ...{ vehicleId, name: `车 ${vehicleId.slice(-6)}`, kind: 'tricycle' },
    ...{ mostGrams: 150_000, mostPieces: 80, mostCold: 6 },
  }),
  'dispatch.endVehicle': (_: Place, { spareVehicleId: vehicleId }: Its) => ({ vehicleId }),
  'dispatch.setTimetables': (_: Place, { stationId, vehicleId }: Its) => ({
    timetables: [{ stationId, timetable: { vehicleId, ...times } }],
  }),
  'dispatch.makeTrips': () => ({ day: tomorrow }),
  'dispatch.addTrip': (_: Place, { stationId, vehicleId }: Its) => ({
    ...{ vehicleId, stationId },
    dueAt: '2026-11-23T01:00:00.000Z',
  }),
  'dispatch.redirectTrip': (_: Place, { tripId, stationId }: Its) => ({
    ...{ tripId, stationId, reason: '路不通' },
  }),
  'dispatch.cancelTrip': (_: Place, { emptyTripId: tripId }: Its) => ({ tripId }),
  'dispatch.listTrips': () => ({}),
  'dispatch.getTrip': ofTrip,
  'dispatch.departTrip': ofTripAt,
  'dispatch.arriveTrip': ofTripAt,
  'dispatch.packParcels': ({ householdId }: Place) => ({ households: [{ householdId, parcels: 1 }] }),
  'dispatch.countParcels': () => ({ at: null }),
  'dispatch.listParcels': () => ({}),
  'dispatch.getParcel': (_: Place, { parcelCode }: Its) => ({ parcelCode }),
  'dispatch.recordMoves': (_: Place, its: Its) => ({
    ...{ move: loaded(its), parcelIds: [its.parcelId], happenedAt: evening },
  }),
  'dispatch.scanParcel': (_: Place, its: Its) => ({
    ...{ move: loaded(its), parcelCode: its.parcelCode, happenedAt: evening },
  }),
  'dispatch.correctMove': (_: Place, { eventId, parcelId }: Its) => ({
    ...{ eventId, parcelIds: [parcelId], right: null },
  }),
  'dispatch.packCrate': (_: Place, { parcelId }: Its) => ({ parcelIds: [parcelId] }),
  'dispatch.unpackCrate': (_: Place, { crateCode: parcelCode }: Its) => ({ parcelCode }),
  'dispatch.listRunParcels': (_: Place, { runId }: Its) => ({ runId }),
};
