import type { carryingProcedures } from '@/contract/shelves/carrying';
import type { Handler } from '../../kernel/implement';
import { correctMove } from './parcels/correct-move';
import { countParcels } from './parcels/count-parcels';
import { getParcel } from './parcels/get-parcel';
import { listParcels } from './parcels/list-parcels';
import { listRunParcels } from './parcels/list-run-parcels';
import { packCrate } from './parcels/pack-crate';
import { packParcels } from './parcels/pack-parcels';
import { recordMoves } from './parcels/record-moves';
import { scanParcel } from './parcels/scan-parcel';
import { unpackCrate } from './parcels/unpack-crate';
import { listStationService } from './stations/list-station-service';
import { listStations } from './stations/list-stations';
import { listSuspensions } from './stations/list-suspensions';
import { prolongSuspension } from './stations/prolong-suspension';
import { resume } from './stations/resume';
import { suspend } from './stations/suspend';
import { addTrip } from './trips/add-trip';
import { arriveTrip } from './trips/arrive-trip';
import { cancelTrip } from './trips/cancel-trip';
import { departTrip } from './trips/depart-trip';
import { endVehicle } from './trips/end-vehicle';
import { getTrip } from './trips/get-trip';
import { listTrips } from './trips/list-trips';
import { listVehicles } from './trips/list-vehicles';
import { makeTrips } from './trips/make-trips';
import { redirectTrip } from './trips/redirect-trip';
import { saveVehicle } from './trips/save-vehicle';
import { setTimetables } from './trips/set-timetables';

type Carrying = typeof carryingProcedures;

/** Stations, vehicles with their trips, and parcels. */
export const carrying = {
  listStations,
  listStationService,
  suspend,
  prolongSuspension,
  resume,
  listSuspensions,
  listVehicles,
  saveVehicle,
  endVehicle,
  setTimetables,
  makeTrips,
  addTrip,
  redirectTrip,
  cancelTrip,
  listTrips,
  getTrip,
  departTrip,
  arriveTrip,
  packParcels,
  countParcels,
  listParcels,
  getParcel,
  recordMoves,
  scanParcel,
  correctMove,
  packCrate,
  unpackCrate,
  listRunParcels,
} satisfies { [K in keyof Carrying]: Handler<Carrying[K]> };
