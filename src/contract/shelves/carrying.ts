import * as parcels from '../parcels';
import * as stations from '../stations';
import * as trips from '../trips';

/** Stations, vehicles with their trips, and the parcels on them: a part of the shelf dispatch. */
export const carryingProcedures = {
  listStations: stations.listStations,
  listStationService: stations.listStationService,
  suspend: stations.suspend,
  prolongSuspension: stations.prolongSuspension,
  resume: stations.resume,
  listSuspensions: stations.listSuspensions,
  listVehicles: trips.listVehicles,
  saveVehicle: trips.saveVehicle,
  endVehicle: trips.endVehicle,
  setTimetables: trips.setTimetables,
  makeTrips: trips.makeTrips,
  addTrip: trips.addTrip,
  redirectTrip: trips.redirectTrip,
  cancelTrip: trips.cancelTrip,
  listTrips: trips.listTrips,
  getTrip: trips.getTrip,
  departTrip: trips.departTrip,
  arriveTrip: trips.arriveTrip,
  packParcels: parcels.packParcels,
  countParcels: parcels.countParcels,
  listParcels: parcels.listParcels,
  getParcel: parcels.getParcel,
  recordMoves: parcels.recordMoves,
  scanParcel: parcels.scanParcel,
  correctMove: parcels.correctMove,
  packCrate: parcels.packCrate,
  unpackCrate: parcels.unpackCrate,
  listRunParcels: parcels.listRunParcels,
} as const;
